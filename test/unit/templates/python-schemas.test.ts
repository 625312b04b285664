import { describe, expect, it } from 'vitest';
import { renderSpec } from '../../fixtures/render-spec.ts';
import { treeText } from '../../fixtures/tree-text.ts';

describe('a field called list', () => {
  it('has an alias that is not what the file of its schema imports', () => {
    const spec = {
      ...{ version: 1, name: 'one', stack: 'fastapi', authentication: { type: 'none' } },
      resources: { Thing: { fields: { list: 'string' } } },
    };
    const { tree } = renderSpec(JSON.stringify(spec));
    const schema = treeText(tree, 'app/schemas/thing_schema.py');
    expect(schema).toMatch(/^from app\.utils\.list_definition import .*\bListField\b/m);
    expect(schema).toMatch(/^List_Field = /m);
  });
});
