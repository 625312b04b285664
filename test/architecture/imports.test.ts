import { describe, expect, it } from 'vitest';
import { importsOf } from './imports-of.ts';
import { ownCode } from './source-files.ts';

/** The layers of ARCHITECTURE.md, lowest first. A layer imports itself and lower ones; names on one line do not know each other. */
const layers: readonly (readonly string[])[] = [
  ['src/types', 'src/package-root'],
  ['src/errors'],
  ['src/naming'],
  ['src/catalog'],
  ['templates'],
  ['src/spec'],
  ['src/plan'],
  ['src/models'],
  ['src/render'],
  ['src/commit'],
  ['src/services', 'src/kits'],
  ['src/steps', 'src/contract', 'src/checklist', 'src/doctor'],
  ['src/cli'],
  ['src/yeoman'],
  ['generators'],
];

/** Foreign packages that only some places may import. */
const confined: readonly (readonly [pattern: RegExp, places: readonly string[]])[] = [
  [/^yeoman-|^@yeoman\//, ['generators/', 'src/yeoman.ts']],
  [/^inquirer$|^@inquirer\//, ['src/cli/', 'generators/']],
  [
    /^execa$|^(node:)?child_process$/,
    ['src/steps/', 'src/services/', 'src/contract/', 'src/checklist/', 'src/doctor/', 'src/kits/', 'src/commit/git.ts'],
  ],
];

/** What the pure stages may not even import: disk, network, processes, the machine. */
const impure =
  /^(node:)?(fs|fs\/promises|os|net|http|https|dns|child_process|timers|worker_threads|perf_hooks)$|^(fs-extra|execa|undici|pg)$/;
const pureFolders = ['src/naming', 'src/catalog', 'src/plan/', 'src/models/', 'src/render/', 'src/spec/', 'templates/'];
/** The edges of the pure stages: what reads templates and our own version, and what publishes the JSON Schema. */
const edges = [
  'src/render/generator-version.ts',
  'src/render/load-templates.ts',
  'src/render/read-library-files.ts',
  'src/spec/publish-schema.ts',
  // Hold, as text, the health probe that runs inside the image.
  'templates/typescript/express/delivery.ts',
  'templates/python/fastapi/delivery.ts',
];

const code = ownCode();
const imports = code.flatMap(importsOf);

function layerOf(path: string): Readonly<{ rank: number; name: string }> {
  for (const [rank, names] of layers.entries()) {
    const name = names.find((one) => path === `${one}.ts` || path.startsWith(`${one}/`));
    if (name !== undefined) return { rank, name };
  }
  return { rank: -1, name: '' };
}

describe('imports', () => {
  it('are found at all', () => {
    expect(imports.length).toBeGreaterThan(100);
  });

  it('belong to a known layer on both ends', () => {
    const ends = imports.filter(({ relative }) => relative).flatMap(({ from, to }) => [from, to]);
    expect(ends.filter((path) => layerOf(path).rank < 0)).toEqual([]);
  });

  it('run one way', () => {
    const wrong = imports
      .filter(({ relative }) => relative)
      .filter(({ from, to }) => {
        const [importer, imported] = [layerOf(from), layerOf(to)];
        return importer.name !== imported.name && importer.rank <= imported.rank;
      });
    expect(wrong.map(({ from, to }) => `${from} -> ${to}`)).toEqual([]);
  });

  it('of templates reach types, errors and naming only', () => {
    const wrong = imports
      .filter(({ from, relative }) => relative && from.startsWith('templates/'))
      .filter(({ to }) => !/^(templates\/|src\/(types|errors|naming)(\.ts$|\/))/.test(to));
    expect(wrong.map(({ from, to }) => `${from} -> ${to}`)).toEqual([]);
  });

  it.each(confined)('of %s stay in their places', (pattern, places) => {
    const wrong = imports.filter(({ to, from }) => pattern.test(to) && !places.some((place) => from.startsWith(place)));
    expect(wrong.map(({ from, to }) => `${from} -> ${to}`)).toEqual([]);
  });

  it('of Yeoman outside generators/ are in one module', () => {
    const modules = imports.filter(({ to, from }) => /^yeoman-|^@yeoman\//.test(to) && from.startsWith('src/'));
    expect(new Set(modules.map(({ from }) => from)).size).toBeLessThanOrEqual(1);
  });

  it('of the pure stages touch no disk, network or process', () => {
    const wrong = imports.filter(
      ({ from, to }) =>
        impure.test(to) && pureFolders.some((folder) => from.startsWith(folder)) && !edges.includes(from),
    );
    expect(wrong.map(({ from, to }) => `${from} -> ${to}`)).toEqual([]);
  });
});

describe('the pure stages', () => {
  const words =
    /\bDate\.now\b|\bnew Date\(\)|\bMath\.random\b|\brandom(Bytes|UUID)\b|\bprocess\.\w|\blocaleCompare\b|\.toLocale\w+\(|\bIntl\.|\bfetch\(|\bset(Timeout|Interval)\(/;

  it('read no clock, random, locale or environment', () => {
    const wrong = code.filter(
      ({ path, text }) =>
        pureFolders.some((folder) => path.startsWith(folder)) && !edges.includes(path) && words.test(text),
    );
    expect(wrong.map(({ path, text }) => `${path}: ${words.exec(text)?.[0] ?? ''}`)).toEqual([]);
  });
});
