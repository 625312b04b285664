import { expect, test } from 'vitest';
import { ApiError, invalid, notFound } from '../../../src/utils/api-error.ts';

test('an error has the status of its code, no details, and its cause', () => {
  const cause = new Error('the reason');
  const error = new ApiError('CONFLICT', 'Try again', { cause });
  expect(error).toMatchObject({ name: 'ApiError', status: 409, message: 'Try again', details: [], cause });
});

test('an unknown id is a 404', () => {
  expect(notFound()).toMatchObject({ code: 'NOT_FOUND', status: 404 });
});

test.each([
  [1, '1 field is invalid'],
  [2, '2 fields are invalid'],
])('%d invalid members give "%s"', (count, message) => {
  const details = Array.from({ length: count }, () => ({ in: 'body', code: 'x', message: 'is wrong' }) as const);
  expect(invalid(details)).toMatchObject({ code: 'VALIDATION_ERROR', message, details });
});
