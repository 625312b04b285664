import { describe, expect, test } from 'vitest';
import { parseFilterValue } from '../../../src/validators/filter-value.ts';
import type { FieldKind, FilterOperator } from '../../../src/validators/list-definition.ts';

const parse = (kind: FieldKind, text: string, operator: FilterOperator = 'eq') =>
  parseFilterValue({ column: 'c', kind, values: ['draft', 'sold out'] }, operator, text);

describe('the value of a filter', () => {
  test.each<[FieldKind, string, string]>([
    ['text', 'any text', 'any text'],
    ['integer', '-12', '-12'],
    ['bigint', '9223372036854775807', '9223372036854775807'],
    ['decimal', '1.50', '1.50'],
    ['float', '1e3', '1000'],
    ['boolean', 'true', 'true'],
    ['uuid', '0190B6C2-0000-7000-8000-00000000ABCD', '0190b6c2-0000-7000-8000-00000000abcd'],
    ['enum', 'sold out', 'sold out'],
    ['date', '2024-02-29', '2024-02-29'],
    ['time', '23:59:59', '23:59:59'],
    ['datetime', '2024-02-29T01:00:00+01:00', '2024-02-29T00:00:00.000Z'],
  ])('of a %s may be %j', (kind, text, expected) => {
    expect(parse(kind, text)).toBe(expected);
  });

  test.each<[FieldKind, string]>([
    ['text', ''],
    ['text', 'x'.repeat(201)],
    ['text', '\u0000'],
    ['integer', '1.5'],
    ['integer', '9007199254740992'],
    ['bigint', '9223372036854775808'],
    ['decimal', '1e3'],
    ['float', 'NaN'],
    ['float', '1e16'],
    ['boolean', 'yes'],
    ['uuid', 'x'],
    ['enum', 'unknown'],
    ['date', '2023-02-29'],
    ['date', '0000-01-01'],
    ['date', '2024-13-01'],
    ['time', '24:00:00'],
    ['datetime', '2023-02-29T00:00:00Z'],
    ['datetime', '9999-12-31T23:59:59-01:00'],
  ])('of a %s may not be %j', (kind, text) => {
    expect(parse(kind, text)).toBeUndefined();
  });

  test('of in and nin is a list of at most 50', () => {
    expect(parse('integer', '1,2', 'in')).toEqual(['1', '2']);
    expect(parse('integer', '1,x', 'nin')).toBeUndefined();
    expect(parse('integer', Array(51).fill('1').join(','), 'in')).toBeUndefined();
  });

  test('of isNull is true or false', () => {
    expect(parse('integer', 'false', 'isNull')).toBe('false');
    expect(parse('integer', '1', 'isNull')).toBeUndefined();
  });
});
