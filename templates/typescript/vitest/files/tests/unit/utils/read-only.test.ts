import { expect, test } from 'vitest';
import { withoutReadOnly } from '../../../src/utils/read-only.ts';

const current = { id: 'a', tags: ['x'], name: 'old' };
const readOnly = ['id', 'tags'] as const;

test('leaves out the members that only the server sets', () => {
  expect(withoutReadOnly({ id: 'a', name: 'new' }, current, readOnly)).toEqual({ name: 'new' });
});

test('takes equal values, however deep', () => {
  expect(withoutReadOnly({ tags: ['x'], name: 'new' }, current, readOnly)).toEqual({ name: 'new' });
});

test('refuses other values and names every member', () => {
  expect(() => withoutReadOnly({ id: 'b', tags: ['y'] }, current, readOnly)).toThrow('2 fields are invalid');
  try {
    withoutReadOnly({ id: 'b', name: 'new' }, current, readOnly);
  } catch (error) {
    expect(error).toMatchObject({ details: [{ field: 'id', pointer: '#/id', code: 'read_only' }] });
  }
  expect.assertions(2);
});
