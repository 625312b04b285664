import { expect, it } from 'vitest';
import { renderSpec } from '../../fixtures/render-spec.ts';
import { treeText } from '../../fixtures/tree-text.ts';

// A restoration has no If-Match, so there is no version to hand on where only owners may restore.
it.each([
  ['express', 'src/services/note-service.ts', /refuseForeign\(actor, .*'notes:restore', 'notes:get'\);/],
  ['fastapi', 'app/services/note_service.py', /refuse_foreign\(actor, .*"notes:restore", "notes:get"\)\n/],
])('restoring own rows on %s asks for the owner and for no version', (stack, file, line) => {
  const spec = {
    ...{ version: 1, name: 'one', stack, performance: { caching: false } },
    database: { features: ['soft-delete'] },
    resources: { Note: { fields: { text: 'string' }, owner: 'created_by', access: { all: 'own' } } },
  };
  expect(treeText(renderSpec(JSON.stringify(spec)).tree, file)).toMatch(line);
});
