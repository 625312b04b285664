import { expect, test } from 'vitest';
import { includeRows } from '../../../src/services/include-rows.ts';

const rows = [
  { id: '1', version: 1, owner: 'a', box: null },
  { id: '2', version: 1, owner: 'b', box: 'x' },
  { id: '3', version: 1, owner: 'a', box: 'x' },
];
const ann = { id: 'a', version: 4, name: 'Ann' };
const reads: string[][] = [];
const owners = {
  listByIds: (ids: readonly string[]) => {
    reads.push([...ids]);
    return Promise.resolve([ann]);
  },
};
const include = (names: string[]) => includeRows(rows, { include: names }, { owner: owners, box: owners });

test('objects stand in place of their ids; what was not found stays an id, and null stays null', async () => {
  expect(await include(['owner'])).toEqual([
    { id: '1', version: 1, owner: ann, box: null },
    { id: '2', version: 1, owner: 'b', box: 'x' },
    { id: '3', version: 1, owner: ann, box: 'x' },
  ]);
});

test('every member is read once, each id once, and none where there are no ids', async () => {
  reads.length = 0;
  await include(['owner', 'box', 'lid']);
  expect(reads).toEqual([['a', 'b'], ['x']]);
});

test('rows stay as they are when nothing is included', async () => {
  reads.length = 0;
  expect(await includeRows(rows, {}, {})).toEqual(rows);
  expect(reads).toEqual([]);
});
