import { expect, test } from 'vitest';
import { entityTag } from '../../../src/utils/entity-tag.ts';

const row = { id: '0190b6c2-0000-7000-8000-000000000001', version: 3, name: 'Box' };
const tag = entityTag(row, row);

test('a tag is strong, and the same for the same state', () => {
  expect(tag).toMatch(/^"[\w-]{12}-3-[\w-]{8}"$/);
  expect(entityTag(row, { name: 'Box', version: 3, id: row.id })).toBe(tag);
});

test('a tag changes with the objects that are included', () => {
  const tagWith = (owner: unknown) => entityTag(row, { ...row, owner }, ['owner']);
  const owner = { id: '7', version: 1, name: 'Ann' };
  const tags = [tagWith('7'), tagWith(owner), tagWith({ ...owner, version: 2 }), tagWith({ id: '7', version: 1 })];
  expect(new Set(tags).size).toBe(4);
  expect(tagWith(null)).toBe(tagWith('7'));
});

test('a tag changes with the object, its version, and the members that are shown', () => {
  const others = [
    entityTag({ ...row, id: '0190b6c2-0000-7000-8000-000000000002' }, row),
    entityTag({ ...row, version: 4 }, row),
    entityTag(row, { id: row.id }),
  ];
  expect(new Set([tag, ...others]).size).toBe(4);
});
