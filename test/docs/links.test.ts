import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { packageRoot } from '../../src/package-root.ts';
import { documents } from './documents.ts';

const pages = documents();

const links = pages.flatMap(({ path, text }) =>
  [...text.matchAll(/\]\(([^)\s]+)\)/g)].map(([, target = '']) => ({ path, target })),
);

/** As code hosts make them: lower case, without punctuation, spaces as hyphens. */
const anchorsOf = (text: string): readonly string[] =>
  [...text.matchAll(/^#+ (.*)$/gm)].map(([, title = '']) =>
    title
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N} _-]/gu, '')
      .replaceAll(' ', '-'),
  );

describe('the documents', () => {
  it('link to each other', () => {
    expect(links.length).toBeGreaterThan(20);
  });

  it('link only to what is there', () => {
    const dead = links.filter(({ path, target }) => {
      if (/^https?:/.test(target)) return false;
      const [file = '', anchor] = target.split('#');
      const to = file === '' ? path : join(dirname(path), file);
      if (!existsSync(join(packageRoot, to))) return true;
      return anchor !== undefined && !anchorsOf(pages.find((page) => page.path === to)?.text ?? '').includes(anchor);
    });
    expect(dead).toEqual([]);
  });

  it('name only files and folders of ours that are there', () => {
    const named = pages.flatMap(({ path, text }) =>
      [...text.matchAll(/`((?:src|templates|test|scripts|examples|docs|generators|schema)\/[\w./-]*)`/g)].map(
        ([, target = '']) => ({ path, target }),
      ),
    );
    expect(named.length).toBeGreaterThan(15);
    expect(named.filter(({ target }) => !existsSync(join(packageRoot, target)))).toEqual([]);
  });

  it('are short: none has more than 150 lines', () => {
    expect(pages.filter(({ text }) => text.split('\n').length > 150).map(({ path }) => path)).toEqual([]);
  });
});
