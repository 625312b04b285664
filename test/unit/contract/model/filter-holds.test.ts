import { expect, it } from 'vitest';
import { compareValues } from '../../../../src/contract/model/compare-values.ts';
import { filterHolds } from '../../../../src/contract/model/filter-holds.ts';
import { filterOperators } from '../../../../src/contract/model/filter-operators.ts';
import { makeField } from '../fake/make-spec.ts';

const text = makeField('f', 'string');
const number = makeField('f', 'integer');
const decimal = makeField('f', 'decimal', { precision: 9, scale: 2 });
const money = makeField('f', 'money');
const list = makeField('f', 'string', { list: true });
const level = makeField('f', 'enum', { values: ['low', 'high'] });

it.each([
  [text, 'eq', 'a', 'a', true],
  [text, 'eq', 'A', 'a', false],
  [text, 'eq', null, 'a', false],
  [text, 'ne', null, 'a', true],
  [text, 'nin', null, 'a,b', true],
  [text, 'in', 'b', 'a,b', true],
  [text, 'contains', 'xAby', 'aB', true],
  [text, 'startsWith', 'abc', 'BC', false],
  [number, 'gt', 10, '9', true],
  [number, 'gt', null, '9', false],
  [number, 'lte', 9, '9', true],
  [decimal, 'eq', '1.50', '1.5', true],
  [decimal, 'gt', '10.00', '9', true],
  [money, 'gte', { amount: 500, currency: 'EUR' }, '500', true],
  [list, 'has', ['a', 'b'], 'b', true],
  [list, 'has', ['ab'], 'b', false],
  [list, 'has', null, 'b', false],
  [text, 'isNull', null, 'true', true],
  [text, 'isNull', 'a', 'false', true],
  [text, 'isNull', 'a', 'true', false],
] as const)('%o %s: %j against %s is %s', (field, operator, value, argument, holds) => {
  expect(filterHolds(field, operator, value, argument)).toBe(holds);
});

it('orders texts by code point and enums as declared', () => {
  expect(['ﬀ', 'z', '🧰', 'B', 'a', '_'].toSorted((a, b) => compareValues(text, a, b))).toEqual([
    'B',
    '_',
    'a',
    'z',
    'ﬀ',
    '🧰',
  ]);
  expect(['high', 'low'].toSorted((a, b) => compareValues(level, a, b))).toEqual(['low', 'high']);
  expect(['9.00', '10.00', '-1.00'].toSorted((a, b) => compareValues(decimal, a, b))).toEqual([
    '-1.00',
    '9.00',
    '10.00',
  ]);
});

it('offers operators by type', () => {
  expect(filterOperators(makeField('f', 'json'))).toEqual(['isNull']);
  expect(filterOperators(list)).toEqual(['has', 'isNull']);
  expect(filterOperators(makeField('f', 'ref', { list: true }))).toEqual(['has']);
  expect(filterOperators(makeField('f', 'boolean'))).not.toContain('gt');
});
