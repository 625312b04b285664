import { expect, test } from 'vitest';
import { toJsonb } from '../../../src/repositories/to-jsonb.ts';

test('a value becomes JSON text, and what is absent stays absent', () => {
  expect([toJsonb(['a', 1]), toJsonb('text'), toJsonb(false)]).toEqual(['["a",1]', '"text"', 'false']);
  expect([toJsonb(null), toJsonb(undefined)]).toEqual([null, undefined]);
});
