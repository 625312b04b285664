import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { parseBody } from '../../../src/validators/parse-body.ts';

const schema = z.strictObject({
  name: z.string(),
  even: z
    .number()
    .refine((value) => value % 2 === 0, { error: 'must be even' })
    .optional(),
  'a/b~c': z.strictObject({ inner: z.string() }).optional(),
});

function refusalOf(body: unknown): unknown {
  try {
    return parseBody(schema, body);
  } catch (error) {
    return error;
  }
}

describe('a body', () => {
  test('comes back as its schema makes it', () => {
    expect(parseBody(schema, { name: 'a' })).toEqual({ name: 'a' });
  });

  test('is refused with every member that is wrong', () => {
    expect(refusalOf({ even: 1, 'a/b~c': { inner: 1 } })).toMatchObject({
      code: 'VALIDATION_ERROR',
      message: '3 fields are invalid',
      details: [
        { pointer: '#/name', field: 'name', code: 'required', message: 'is required' },
        { pointer: '#/even', code: 'invalid_value', message: 'must be even' },
        { pointer: '#/a~1b~0c/inner', code: 'invalid_type' },
      ],
    });
  });

  test('is an UNKNOWN_FIELD when that is all that is wrong', () => {
    expect(refusalOf({ name: 'a', one: 1, two: 2 })).toMatchObject({
      code: 'UNKNOWN_FIELD',
      message: 'Unknown field: one, two',
      details: [{ pointer: '#/one' }, { pointer: '#/two' }],
    });
  });

  test('is a VALIDATION_ERROR when more than that is wrong', () => {
    expect(refusalOf({ one: 1 })).toMatchObject({
      code: 'VALIDATION_ERROR',
      details: [{ code: 'required' }, { code: 'unknown_field' }],
    });
  });

  test.each([null, 'text', 1, []])('is refused as a whole when it is %j', (body) => {
    expect(refusalOf(body)).toMatchObject({ code: 'VALIDATION_ERROR', details: [{ pointer: '#' }] });
  });
});
