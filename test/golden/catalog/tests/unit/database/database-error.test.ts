import { describe, expect, test } from 'vitest';
import { errorCode, translateDatabaseError } from '../../../src/database/database-error.ts';

const withCode = (code: string) => Object.assign(new Error('from the database'), { code });

describe('an error of the database', () => {
  test.each(['57P01', '53300', '08006', 'ECONNREFUSED'])('%s means that it is not there', (code) => {
    expect(translateDatabaseError(withCode(code))).toMatchObject({ code: 'DEPENDENCY_UNAVAILABLE', retryAfter: 5 });
  });

  test('a lost connection means the same, though it has no code', () => {
    const error = new Error('Connection terminated unexpectedly');
    expect(translateDatabaseError(error)).toMatchObject({ code: 'DEPENDENCY_UNAVAILABLE', cause: error });
  });

  test('57014 means that it took too long', () => {
    expect(translateDatabaseError(withCode('57014'))).toMatchObject({ code: 'TIMEOUT' });
  });

  test.each(['40001', '40P01'])('%s means that another request was faster', (code) => {
    expect(translateDatabaseError(withCode(code))).toMatchObject({ code: 'CONFLICT' });
  });

  test.each([withCode('23502'), new Error('a bug'), 'a text'])('%s is not translated', (error) => {
    expect(translateDatabaseError(error)).toBeUndefined();
  });

  test('has no code when it is not an error with a text as code', () => {
    expect(errorCode(Object.assign(new Error('odd'), { code: 1 }))).toBe('');
  });
});
