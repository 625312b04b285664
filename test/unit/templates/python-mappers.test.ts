import { describe, expect, it } from 'vitest';
import { exampleText } from '../../fixtures/example-text.ts';
import { renderSpec } from '../../fixtures/render-spec.ts';
import { treeText } from '../../fixtures/tree-text.ts';

const rendered = (text: string) => renderSpec(text).tree;
const onFastapi = (example: string, orm: string): string =>
  exampleText(example, 'fastapi')
    .replace(/^database: .*$/m, '')
    .concat(`database: { orm: ${orm} }\n`);

/** Files that the spec itself or its dependencies make. */
const derived = /^(backend\.yaml|pyproject\.toml)$/;

describe('the mappers of Python', () => {
  it.each(['every-type', 'relations', 'team-tasks'])('differ in the models of %s alone', (example) => {
    const [left, right] = ['sqlalchemy', 'sqlmodel'].map((orm) => rendered(onFastapi(example, orm)));
    if (!left || !right) throw new Error('nothing was rendered');
    expect([...right.keys()]).toEqual([...left.keys()]);
    const different = [...left.keys()].filter((path) => treeText(left, path) !== treeText(right, path));
    const models = different.filter((path) => !derived.test(path));
    expect(models).toContain('app/database/base.py');
    expect(models.filter((path) => !/^app\/models\/\w+_model\.py$/.test(path))).toEqual(['app/database/base.py']);
  });
});
