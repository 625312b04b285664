import fc from 'fast-check';
import { check, type Options } from 'prettier';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { pathProblems } from '../../src/commit/path-problems.ts';
import type { Tree } from '../../src/types.ts';
import { renderSpec } from '../fixtures/render-spec.ts';
import { treeText } from '../fixtures/tree-text.ts';
import { legalSpec } from './legal-spec.ts';

// The same specs every time, so that a failure repeats; BACKWRIGHT_SEED looks at others.
const seed = Number(process.env['BACKWRIGHT_SEED'] ?? 20_260_101);

const texts = (tree: Tree): readonly (readonly [path: string, text: string])[] =>
  [...tree.keys()].map((path) => [path, treeText(tree, path)]);

describe('any legal spec', () => {
  it('is rendered, to the same bytes each time', () => {
    fc.assert(
      fc.property(legalSpec, (text) => {
        const first = texts(renderSpec(text).tree);
        expect(first.length).toBeGreaterThan(50);
        expect(texts(renderSpec(text).tree)).toEqual(first);
      }),
      { seed, numRuns: 100 },
    );
  });

  it('gives paths that every file system takes, and documents that can be read', () => {
    fc.assert(
      fc.property(legalSpec, (text) => {
        const { tree } = renderSpec(text);
        expect(pathProblems(tree.keys())).toEqual([]);
        for (const [path, content] of texts(tree)) {
          if (/\.ya?ml$/.test(path)) expect(parse(content)).toBeTypeOf('object');
          if (path.endsWith('.json')) expect(JSON.parse(content)).toBeTypeOf('object');
          expect(content, path).not.toMatch(/\[object Object\]|\r/);
        }
      }),
      { seed, numRuns: 100 },
    );
  });

  it('gives files that their own formatter leaves alone', async () => {
    await fc.assert(
      fc.asyncProperty(legalSpec, async (text) => {
        const { tree } = renderSpec(text);
        const own = JSON.parse(treeText(tree, '.prettierrc.json')) as Options;
        // Only these differ from spec to spec; the golden shows the others.
        const made = [...tree].filter(
          ([path, { origin }]) => origin.template.endsWith('.ejs') && /\.(ts|json)$/.test(path),
        );
        const verdicts = await Promise.all(
          made.map(async ([path]) => ((await check(treeText(tree, path), { ...own, filepath: path })) ? [] : [path])),
        );
        expect(verdicts.flat()).toEqual([]);
      }),
      { seed, numRuns: 30 },
    );
  });
});
