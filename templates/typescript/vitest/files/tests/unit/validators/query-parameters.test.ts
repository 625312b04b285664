import { describe, expect, test } from 'vitest';
import { readQueryParameters, refuseUnknown } from '../../../src/validators/query-parameters.ts';

const refusal = (code: string, details: object) =>
  expect.objectContaining({ code, details: [expect.objectContaining(details)] }) as Error;

describe('query parameters', () => {
  test.each([
    ['/x', []],
    ['/x?', []],
    [
      '/x?a=1&&b',
      [
        ['a', '1'],
        ['b', ''],
      ],
    ],
    ['/x?filter%5Bname%5D=a+b%2Bc', [['filter[name]', 'a b+c']]],
    ['/x?a=b=c', [['a', 'b=c']]],
  ])('are read from %s', (url, expected) => {
    expect([...readQueryParameters(url)]).toEqual(expected);
  });

  test('are refused when one is given twice', () => {
    expect(() => readQueryParameters('/x?a=1&a=2')).toThrow(
      refusal('VALIDATION_ERROR', { field: 'a', code: 'repeated' }),
    );
  });

  test.each(['/x?a=%', '/x?a=%ff', '/x?%00=1'])('are refused when they are not text: %s', (url) => {
    expect(() => readQueryParameters(url)).toThrow(refusal('VALIDATION_ERROR', { code: 'invalid_characters' }));
  });

  test('are refused when nobody knows them', () => {
    const parameters = readQueryParameters('/x?a=1&b=2');
    expect(() => {
      refuseUnknown(parameters, (name) => name === 'a');
    }).toThrow(refusal('UNKNOWN_PARAMETER', { field: 'b' }));
  });

  test('pass when all are known', () => {
    expect(() => {
      refuseUnknown(readQueryParameters('/x?a=1'), () => true);
    }).not.toThrow();
  });
});
