import { expect, it } from 'vitest';
import { requirementsText } from '../../../src/cli/create/requirements-text.ts';
import { parseSpec } from '../../../src/spec/parse-spec.ts';

it('keeps every digit of a whole number when another key changes', () => {
  const text = 'version: 1\nname: shop\nstack: express\nseed: 9223372036854775807 # the last\n';
  const { requirements, document } = parseSpec(text, 'backend.yaml');
  const changes = [{ path: ['stack'], value: 'fastapi' }];
  const changed = requirementsText(requirements, changes, { document, text });
  expect(changed).toBe(text.replace('express', 'fastapi'));
});
