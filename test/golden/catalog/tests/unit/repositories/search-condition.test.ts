import { expect, test } from 'vitest';
import { searchCondition } from '../../../src/repositories/search-condition.ts';
import { offlineDatabase } from '../../fixtures/offline-database.ts';

const definition = { table: 'things', fields: {}, search: ['name', 'notes'], defaultSort: [] };
const condition = (q: string) => searchCondition(definition, q).compile(offlineDatabase());

test('every word is wanted in one of the columns that are searched', () => {
  const { sql, parameters } = condition(' red  box ');
  expect(sql.match(/ilike/g)).toHaveLength(4);
  expect(parameters).toEqual(['%red%', '%red%', '%box%', '%box%']);
});

test('a search without a word is true', () => {
  expect(condition(' ').sql).toBe('true');
});

test('wildcards are letters like others', () => {
  expect(condition('50%_').parameters).toEqual(['%50\\%\\_%', '%50\\%\\_%']);
});
