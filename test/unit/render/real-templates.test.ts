import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { check } from 'prettier';
import { describe, expect, it } from 'vitest';
import { pathProblems } from '../../../src/commit/path-problems.ts';
import { exitCode, UserError } from '../../../src/errors.ts';
import { packageRoot } from '../../../src/package-root.ts';
import { plan } from '../../../src/plan/plan.ts';
import { loadTemplates } from '../../../src/render/load-templates.ts';
import { render } from '../../../src/render/render.ts';
import { parseSpec } from '../../../src/spec/parse-spec.ts';
import { resolve } from '../../../src/spec/resolve.ts';
import type { Spec, Tree } from '../../../src/types.ts';
import { shopSpec } from '../../fixtures/shop-spec.ts';
import { treeText } from '../../fixtures/tree-text.ts';

const library = loadTemplates();
const examples = readdirSync(join(packageRoot, 'examples')).filter((name) => name.endsWith('.yaml'));
const texts: readonly (readonly [name: string, text: string])[] = [
  ['shop', shopSpec],
  ...examples.map((name) => [name, readFileSync(join(packageRoot, 'examples', name), 'utf8')] as const),
];

/** The spec of a text, or undefined where it asks for what has not landed. */
function specOf(name: string, text: string): Spec | undefined {
  try {
    return resolve(parseSpec(text, name).requirements, { stacks: library.stacks });
  } catch (error) {
    if (error instanceof UserError && error.exitCode === exitCode.notAvailable) return undefined;
    throw error;
  }
}

const specs = texts.flatMap(([name, text]) => {
  const spec = specOf(name, text);
  return spec ? [{ name, text, spec }] : [];
});
const treeOf = (spec: Spec, text: string): Tree => render(plan(spec, library), library, text);

describe.each(specs)('the backend of $name', { timeout: 120_000 }, ({ spec, text }) => {
  it('has the same bytes twice, and one owner for every path', () => {
    expect([...treeOf(spec, text)]).toEqual([...treeOf(spec, text)]);
  });

  it('can be written on every file system', () => {
    expect(pathProblems(treeOf(spec, text).keys())).toEqual([]);
  });

  it('has no path in it that its templates forgot to replace', () => {
    expect([...treeOf(spec, text).keys()].filter((path) => /__|\.ejs$|(^|\/)dot-/.test(path))).toEqual([]);
  });

  it('is folded into files that its own formatter leaves alone', async () => {
    const tree = treeOf(spec, text);
    const options = JSON.parse(treeText(tree, '.prettierrc.json')) as object;
    const folded = [...tree].filter(
      ([path, { origin }]) => origin.template.startsWith('model:') && /\.(json|ya?ml|md)$/.test(path),
    );
    expect(folded.length).toBeGreaterThan(3);
    const verdicts = await Promise.all(
      folded.map(async ([path]) => ((await check(treeText(tree, path), { ...options, filepath: path })) ? [] : [path])),
    );
    expect(verdicts.flat()).toEqual([]);
  });
});
