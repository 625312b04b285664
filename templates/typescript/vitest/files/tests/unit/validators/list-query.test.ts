import { describe, expect, test } from 'vitest';
import type { ErrorCode } from '../../../src/utils/error-catalogue.ts';
import { createCursorCodec } from '../../../src/utils/cursor.ts';
import type { ListDefinition } from '../../../src/validators/list-definition.ts';
import { parseListQuery } from '../../../src/validators/list-query.ts';

const cursors = createCursorCodec('a secret of the application');
const definition: ListDefinition = {
  table: 'things',
  fields: {
    id: { column: 'id', kind: 'uuid', sort: true },
    name: { column: 'name', kind: 'text', filter: true, sort: true },
    size: { column: 'size', kind: 'integer', filter: true, sort: true },
    weight: { column: 'weight', kind: 'float', sort: true },
    colour: { column: 'colour', kind: 'text', sort: true },
    secret: { column: 'secret', kind: 'text' },
  },
  search: ['name'],
  defaultSort: [{ field: 'name', descending: false }],
};

const parse = (query: string, changes: Partial<ListDefinition> = {}) =>
  parseListQuery(`/things?${query}`, { ...definition, ...changes }, cursors);

function refusalOf(query: string): unknown {
  try {
    return parse(query);
  } catch (error) {
    return error;
  }
}

describe('a list request', () => {
  test('asks for the first 20 rows in the default order', () => {
    expect(parse('')).toEqual({
      position: { page: 1 },
      perPage: 20,
      sort: definition.defaultSort,
      filters: [],
      q: undefined,
      view: {},
    });
  });

  test('takes everything at once', () => {
    expect(parse('page=2&per_page=5&sort=-size,name&q=red+box&filter[size]=3&filter%5Bname%5D%5Bne%5D=a')).toEqual({
      position: { page: 2 },
      perPage: 5,
      sort: [
        { field: 'size', descending: true },
        { field: 'name', descending: false },
      ],
      filters: [
        { field: 'size', operator: 'eq', value: '3' },
        { field: 'name', operator: 'ne', value: 'a' },
      ],
      q: 'red box',
      view: {},
    });
  });

  test('starts at the beginning with an empty cursor, and goes on with an issued one', () => {
    const position = { backwards: false, values: ['a', 'id'] };
    const cursor = cursors.encode(position, definition.defaultSort);
    expect(parse('cursor=').position).toEqual({ cursor: undefined });
    expect(parse(`cursor=${cursor}`).position).toEqual({ cursor: position });
  });

  test('ignores a sort key that is repeated', () => {
    expect(parse('sort=name,-name').sort).toEqual([{ field: 'name', descending: false }]);
  });

  test.each<[string, ErrorCode, string[]]>([
    ['page=0', 'VALIDATION_ERROR', ['page']],
    ['page=x&per_page=101&q=', 'VALIDATION_ERROR', ['page', 'per_page', 'q']],
    [`q=${'x'.repeat(201)}`, 'VALIDATION_ERROR', ['q']],
    ['page=1&cursor=', 'VALIDATION_ERROR', ['cursor']],
    ['page=101&per_page=100', 'OFFSET_TOO_DEEP', []],
    ['sort=secret', 'INVALID_SORT', ['sort']],
    ['sort=toString', 'INVALID_SORT', ['sort']],
    ['sort=id,name,size,weight,colour', 'INVALID_SORT', ['sort']],
    ['filter[secret]=x', 'INVALID_FILTER', ['filter[secret]']],
    ['filter[size]=x&filter[name][gt]=x', 'INVALID_FILTER', ['filter[size]', 'filter[name][gt]']],
    ['filter[$ne]=1', 'INVALID_FILTER', ['filter[$ne]']],
    ['filter[]=1', 'INVALID_FILTER', ['filter[]']],
    ['cursor=x', 'INVALID_CURSOR', []],
    ['limit=1&offset=2', 'UNKNOWN_PARAMETER', ['limit', 'offset']],
  ])('is refused for %s', (query, code, fields) => {
    expect(refusalOf(query)).toMatchObject({ code, details: fields.map((field) => ({ in: 'query', field })) });
  });

  test('chooses the members of its rows where they can be chosen', () => {
    const view = { members: ['id', 'name'] };
    expect(parse('fields=name', { view }).view).toEqual({ fields: new Set(['id', 'name']) });
    expect(() => parse('fields=name')).toThrow(expect.objectContaining({ code: 'UNKNOWN_PARAMETER' }) as Error);
  });

  test('has no q where nothing can be searched', () => {
    expect(() => parse('q=x', { search: [] })).toThrow(expect.objectContaining({ code: 'UNKNOWN_PARAMETER' }) as Error);
  });
});
