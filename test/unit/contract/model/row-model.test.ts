import { expect, it } from 'vitest';
import { RowModel } from '../../../../src/contract/model/row-model.ts';
import { makeField, makeResource } from '../fake/make-spec.ts';

const rank = makeField('rank', 'integer', { filter: true, sort: true });
const note = makeField('note', 'string', { private: true });
const resource = makeResource('Note', [rank, note]);

function filled(): RowModel {
  const model = new RowModel(resource);
  for (const [id, value] of Object.entries({ a: 3, b: null, c: 1, d: 3 }))
    model.save(id, { id, rank: value, note: 'x' });
  return model;
}

it('lists in order, nulls last, ties by id, a page at a time', () => {
  const page = (number: number) => filled().list({ keys: ['rank'], page: number, perPage: 3 });
  expect(page(1)).toEqual({ ids: ['c', 'a', 'd'], total: 4 });
  expect(page(2)).toEqual({ ids: ['b'], total: 4 });
});

it('lists what a filter leaves, and counts that', () => {
  const filter = { field: rank, operator: 'eq', text: '3' } as const;
  expect(filled().list({ filter, keys: ['-id'], page: 1, perPage: 1 })).toEqual({ ids: ['d'], total: 2 });
});

it('forgets what is removed, and never holds private members', () => {
  const model = filled();
  model.remove('a');
  expect(model.ids).toEqual(['b', 'c', 'd']);
  expect(model.row('d')).toEqual({ id: 'd', rank: 3 });
  expect(() => model.row('a')).toThrow('the model has no row a');
});
