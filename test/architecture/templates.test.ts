import { describe, expect, it } from 'vitest';
import { templateFiles } from './source-files.ts';

/** What a tag may not hold, and why. */
const refused: readonly (readonly [what: string, pattern: RegExp])[] = [
  ['an equality test: ask a named predicate of the part', /[=!]=/],
  ['a membership test: ask a named predicate of the part', /\.includes\(/],
  ['a switch: choose in the part', /\bswitch\b/],
  ['an include: give the part another file', /\binclude\(/],
  ['unchecked output: use <%=', /^<%-/],
];

const templates = templateFiles().filter(({ path }) => path.endsWith('.ejs'));
const tags = templates.flatMap(({ path, text }) =>
  [...text.matchAll(/<%(?!%)[\s\S]*?%>/g)].map(([tag]) => ({ path, tag })),
);

describe('templates', () => {
  it('are found at all', () => {
    expect(tags.length).toBeGreaterThan(10);
  });

  it.each(refused)('hold no tag with %s', (_, pattern) => {
    expect(tags.filter(({ tag }) => pattern.test(tag)).map(({ path, tag }) => `${path}: ${tag}`)).toEqual([]);
  });

  it('are not folders of dotfiles, which npm would leave out of the package', () => {
    expect(
      templateFiles()
        .filter(({ path }) => /\/\./.test(path))
        .map(({ path }) => path),
    ).toEqual([]);
  });

  it('end in .ejs only when they hold a tag', () => {
    expect(templates.filter(({ text }) => !text.includes('<%')).map(({ path }) => path)).toEqual([]);
  });

  it('use Unix lines', () => {
    expect(
      templateFiles()
        .filter(({ text }) => text.includes('\r'))
        .map(({ path }) => path),
    ).toEqual([]);
  });
});
