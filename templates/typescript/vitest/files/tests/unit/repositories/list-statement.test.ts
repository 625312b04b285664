import type { CompiledQuery, RawBuilder } from 'kysely';
import { describe, expect, test } from 'vitest';
import { beyondCursor, listCondition, listOrder } from '../../../src/repositories/list-statement.ts';
import type { CursorPosition } from '../../../src/utils/cursor.ts';
import type { ListDefinition } from '../../../src/validators/list-definition.ts';
import type { Filter } from '../../../src/validators/list-query.ts';
import { offlineDatabase } from '../../fixtures/offline-database.ts';

const db = offlineDatabase();

const definition: ListDefinition = {
  table: 'things',
  fields: {
    id: { column: 'id', kind: 'uuid', sort: true },
    size: { column: 'size', kind: 'integer', filter: true, sort: true },
    name: { column: 'name', kind: 'text', filter: true, sort: true },
    state: { column: 'state', kind: 'enum', filter: true, sort: true, values: ['new', "it's old"] },
    tags: { column: 'tags', kind: 'text', filter: true, array: true },
    counts: { column: 'counts', kind: 'integer', filter: true, array: true },
    owners: { column: '', kind: 'uuid', filter: true, join: { table: 'owned', owner: 'thing_id', target: 'owner_id' } },
  },
  search: ['name', 'notes'],
  defaultSort: [],
};

const compile = (expression: unknown): CompiledQuery => (expression as RawBuilder<unknown>).compile(db);

const condition = (filters: Filter[]): CompiledQuery =>
  compile(listCondition(definition, { position: { page: 1 }, perPage: 20, sort: [], filters, view: {} }));

describe('the condition of a list', () => {
  test('is true when nothing is asked for', () => {
    expect(condition([]).sql).toBe('true');
  });

  test.each<[Filter, string]>([
    [{ field: 'size', operator: 'eq', value: '1' }, '"things"."size" = $1::bigint'],
    [{ field: 'size', operator: 'ne', value: '1' }, '"things"."size" is distinct from $1::bigint'],
    [{ field: 'size', operator: 'gt', value: '1' }, '"things"."size" > $1::bigint'],
    [{ field: 'size', operator: 'gte', value: '1' }, '"things"."size" >= $1::bigint'],
    [{ field: 'size', operator: 'lt', value: '1' }, '"things"."size" < $1::bigint'],
    [{ field: 'size', operator: 'lte', value: '1' }, '"things"."size" <= $1::bigint'],
    [{ field: 'size', operator: 'in', value: ['1'] }, '"things"."size" = any($1::bigint[])'],
    [
      { field: 'size', operator: 'nin', value: ['1'] },
      '("things"."size" is null or "things"."size" <> all($1::bigint[]))',
    ],
    [{ field: 'tags', operator: 'has', value: 'x' }, '"things"."tags" @> jsonb_build_array($1::text)'],
    [{ field: 'counts', operator: 'has', value: '1' }, '"things"."counts" @> jsonb_build_array($1::bigint)'],
  ])('compares as the type of the field does: %j', (filter, expected) => {
    expect(condition([filter])).toMatchObject({ sql: `(${expected})`, parameters: [filter.value] });
  });

  test('asks for null without a value', () => {
    expect(condition([{ field: 'name', operator: 'isNull', value: 'true' }]).sql).toBe('("things"."name" is null)');
    expect(condition([{ field: 'name', operator: 'isNull', value: 'false' }]).sql).toBe(
      '("things"."name" is not null)',
    );
  });

  test('takes wildcards as they are written', () => {
    const contains = condition([{ field: 'name', operator: 'contains', value: '50%_\\' }]);
    expect(contains.parameters).toEqual(['%50\\%\\_\\\\%']);
    expect(condition([{ field: 'name', operator: 'startsWith', value: 'a' }]).parameters).toEqual(['a%']);
  });

  test('looks for members in the join table', () => {
    const { sql, parameters } = condition([{ field: 'owners', operator: 'has', value: 'the-id' }]);
    expect(sql).toContain('exists (select from "owned" where "thing_id" = "things"."id" and "owner_id" = $1::uuid)');
    expect(parameters).toEqual(['the-id']);
  });

  test('never names a column that the definition does not have', () => {
    expect(() => condition([{ field: 'secret', operator: 'eq', value: 'x' }])).toThrow('things has no field secret');
  });
});

describe('the order of a list', () => {
  const size = [{ field: 'size', descending: false }];

  test('ends with the id, puts nulls last, and turns around', () => {
    const forwards = compile(listOrder(definition, size, false)).sql;
    expect(forwards).toBe('"things"."size" asc nulls last, "things"."id" asc nulls last');
    const backwards = compile(listOrder(definition, size, true)).sql;
    expect(backwards).toBe('"things"."size" desc nulls first, "things"."id" desc nulls first');
  });

  test('of an enum is that of its labels', () => {
    const { sql } = compile(listOrder(definition, [{ field: 'state', descending: true }], false));
    expect(sql).toContain(`array_position(array['new', 'it''s old']::text[], "things"."state"::text) desc nulls first`);
  });

  const beyond = (descending: boolean, position: CursorPosition): string =>
    compile(beyondCursor(definition, [{ field: 'size', descending }], position)).sql;

  test('goes on after the row of a cursor', () => {
    expect(beyond(false, { backwards: false, values: [1, 'id'] })).toMatch(/"size" > .* or "things"."size" is null/);
    expect(beyond(true, { backwards: false, values: [1, 'id'] })).toMatch(/"things"."size" < /);
    expect(beyond(false, { backwards: true, values: [1, 'id'] })).toMatch(/"things"."size" < /);
  });

  test('goes on after a row that has null there', () => {
    expect(beyond(false, { backwards: false, values: [null, 'id'] })).toContain('(false)');
    expect(beyond(true, { backwards: false, values: [null, 'id'] })).toContain('"things"."size" is not null');
  });

  test('goes on from a cursor of an enum by its labels', () => {
    const sort = [{ field: 'state', descending: false }];
    const { sql } = compile(beyondCursor(definition, sort, { backwards: false, values: ['new', 'id'] }));
    expect(sql).toContain(`array_position(array['new', 'it''s old']::text[], $1::text::text)`);
  });
});
