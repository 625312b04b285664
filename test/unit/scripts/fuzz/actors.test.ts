import { expect, test } from 'vitest';
import { actors } from '../../../../scripts/fuzz/actors.ts';
import { parseSpec } from '../../../../src/spec/parse-spec.ts';
import { resolve } from '../../../../src/spec/resolve.ts';
import { stacks } from '../../../../templates/index.ts';
import { exampleText } from '../../../fixtures/example-text.ts';

const actorsOf = (example: string) =>
  actors(resolve(parseSpec(exampleText(example), example).requirements, { stacks }));

test.each([
  ['POST /api/v1/projects', 'manager'],
  ['DELETE /api/v1/projects/{id}', 'admin'],
  ['PATCH /api/v1/users/{id}', 'admin'],
  ['POST /api/v1/auth/password/change', 'admin'],
  ['POST /api/v1/auth/password/reset', undefined],
  ['POST /api/v1/auth/login', undefined],
])('%s is sent by %s', (operation, role) => {
  expect(actorsOf('team-tasks')(operation)).toBe(role);
});

test('without accounts everything is sent by nobody', () => {
  expect(actorsOf('catalog')('GET /api/v1/products')).toBeUndefined();
});
