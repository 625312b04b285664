import { expect, test } from 'vitest';
import { uuid } from '../../../../src/validators/fields/uuid.ts';
import { refusedValues } from '../../../fixtures/refused-values.ts';

test('a uuid is kept in lower case', () => {
  expect(uuid().parse('0190B6C2-0000-7000-8000-00000000ABCD')).toBe('0190b6c2-0000-7000-8000-00000000abcd');
});

test('a uuid has 36 characters', () => {
  const wrong = [1, '', '0190b6c2000070008000000000000000', '{0190b6c2-0000-7000-8000-000000000000}'];
  expect(refusedValues(uuid(), wrong)).toEqual(wrong);
});
