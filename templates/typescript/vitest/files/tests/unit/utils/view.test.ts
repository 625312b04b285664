import { expect, test } from 'vitest';
import { showRow } from '../../../src/utils/view.ts';

const row = { id: '1', name: 'Box', size: null };

test('a row shows every member, or those that a view names', () => {
  expect(showRow(row, {})).toEqual(row);
  expect(showRow(row, { fields: new Set(['id', 'size']) })).toEqual({ id: '1', size: null });
});

test('a row does not show a member that it does not have', () => {
  expect(showRow(row, { fields: new Set(['id', 'secret']) })).toEqual({ id: '1' });
});
