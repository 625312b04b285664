import { expect, test } from 'vitest';
import { filterOperators, type ListField } from '../../../src/validators/list-definition.ts';

const field = (changes: Partial<ListField>): ListField => ({ column: 'c', kind: 'integer', filter: true, ...changes });

test.each<[string, Partial<ListField>, string]>([
  ['that cannot be filtered', { filter: false }, ''],
  ['without comparable values', { opaque: true }, 'isNull'],
  ['in a join table', { join: { table: 't', owner: 'o', target: 't' } }, 'has'],
  ['with a list', { array: true }, 'has isNull'],
  ['with a number', {}, 'eq ne gt gte lt lte in nin isNull'],
  ['with a truth value', { kind: 'boolean' }, 'eq ne in nin isNull'],
  ['with text', { kind: 'text' }, 'eq ne in nin contains startsWith isNull'],
])('a field %s offers its operators', (_what, changes, expected) => {
  expect(filterOperators(field(changes)).join(' ')).toBe(expected);
});
