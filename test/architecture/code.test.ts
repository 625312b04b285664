import { basename } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ownCode, sourceFiles, templateFiles } from './source-files.ts';

const code = ownCode();
const everything = sourceFiles(
  ['src', 'generators', 'templates', 'test', 'bin', 'examples', 'docs', 'packages'],
  (path) => /\.(ts|js|ejs|md|ya?ml|json)$/.test(path),
);
const others = everything.filter(({ path }) => !path.startsWith('test/architecture/'));

const paths = (files: readonly Readonly<{ path: string }>[]): readonly string[] => files.map(({ path }) => path);

describe('our code', () => {
  it('has no file over 400 lines but the one that holds all nouns', () => {
    const sized = [...code, ...templateFiles()].filter(
      ({ path }) => /\.(ts|ejs)$/.test(path) && path !== 'src/types.ts',
    );
    const long = sized.filter(({ lines }) => lines > 400);
    expect(paths(long)).toEqual([]);
  });

  it('has a median file of less than 80 lines', () => {
    const sizes = code.map(({ lines }) => lines).sort((a, b) => a - b);
    expect(sizes[Math.floor(sizes.length / 2)]).toBeLessThan(80);
  });

  it('keeps Yeoman generators under 80 lines', () => {
    expect(paths(code.filter(({ path, lines }) => path.startsWith('generators/') && lines > 80))).toEqual([]);
  });

  it('is named in kebab-case, and never after a drawer for odds and ends', () => {
    const odd = code.filter(
      ({ path }) =>
        !/^[a-z0-9-]+\.ts$/.test(basename(path)) || /(^|-)(utils?|helpers?|common|manager|misc)\.ts$/.test(path),
    );
    expect(paths(odd)).toEqual([]);
  });

  it('says what every exported thing is', () => {
    const bare = code.flatMap(({ path, text }) => {
      const lines = text.split('\n');
      return lines.flatMap((line, index) =>
        /^export (default |async |abstract )*(const|let|function|class|type|interface) /.test(line) &&
        !/\*\/\s*$/.test(lines[index - 1] ?? '')
          ? [`${path}:${String(index + 1)} ${line}`]
          : [],
      );
    });
    expect(bare).toEqual([]);
  });

  it('lists its parts in code and never scans folders for them', () => {
    const scans = code.filter(
      ({ path, text }) =>
        /^(src\/(catalog|spec|plan|models|cli)|templates)\/|\/index\.ts$/.test(path) &&
        /\b(readdir|readdirSync|glob|globSync|opendir)\b/.test(text),
    );
    expect(paths(scans)).toEqual([]);
  });

  it('promises nothing for later', () => {
    const marks = new RegExp(String.raw`\b(${['TO' + 'DO', 'FIX' + 'ME', 'HA' + 'CK', 'X' + 'XX'].join('|')})\b`);
    expect(paths(others.filter(({ text }) => marks.test(text)))).toEqual([]);
  });

  it('names no place of the machine it was written on', () => {
    expect(paths(others.filter(({ text }) => /\/work\/(main|shared)\b/.test(text)))).toEqual([]);
  });
});

describe('our tests', () => {
  const tests = everything.filter(({ path }) => path.startsWith('test/') && path.endsWith('.test.ts'));

  it('are found at all', () => {
    expect(tests.length).toBeGreaterThan(10);
  });

  it('are neither skipped nor run alone', () => {
    const skipped = /\b(it|test|describe)(\.\w+)*\.(skip|only|todo|fails)\b|\bx(it|describe)\(/;
    expect(
      paths(tests.filter(({ text, path }) => path !== 'test/architecture/code.test.ts' && skipped.test(text))),
    ).toEqual([]);
  });
});
