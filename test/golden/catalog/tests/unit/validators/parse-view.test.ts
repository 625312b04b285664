import { expect, test } from 'vitest';
import { parseView } from '../../../src/validators/parse-view.ts';

const parse = (query: string) => parseView(`/things/1${query}`, { members: ['id', 'name'] });

test('the URL of one row chooses what the answer holds', () => {
  expect(parse('')).toEqual({});
  expect(parse('?fields=name')).toEqual({ fields: new Set(['id', 'name']) });
});

test.each([
  ['?fields=size', 'VALIDATION_ERROR'],
  ['?fields=id&fields=name', 'VALIDATION_ERROR'],
  ['?page=1', 'UNKNOWN_PARAMETER'],
])('%s is refused', (query, code) => {
  expect(() => parse(query)).toThrow(expect.objectContaining({ code }) as Error);
});
