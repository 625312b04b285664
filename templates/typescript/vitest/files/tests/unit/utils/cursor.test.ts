import { describe, expect, test } from 'vitest';
import { createCursorCodec } from '../../../src/utils/cursor.ts';

const codec = createCursorCodec('a secret of the application');
const byName = [{ field: 'name', descending: false }];
const byNameDown = [{ field: 'name', descending: true }];
const position = { backwards: true, values: ['Ångström', 1, null, true] };
const refused = expect.objectContaining({ code: 'INVALID_CURSOR' }) as Error;

describe('a cursor', () => {
  test('comes back as the position it was made from', () => {
    expect(codec.decode(codec.encode(position, byName), byName)).toEqual(position);
  });

  test('is text that needs no escaping in a URL', () => {
    expect(codec.encode(position, byName)).toMatch(/^[A-Za-z0-9_-]+$/);
  });

  test('is refused for another order', () => {
    expect(() => codec.decode(codec.encode(position, byName), byNameDown)).toThrow(refused);
  });

  test('is refused when it was signed with another secret', () => {
    const foreign = createCursorCodec('another secret').encode(position, byName);
    expect(() => codec.decode(foreign, byName)).toThrow(refused);
  });

  test('is refused when a character was changed', () => {
    const text = codec.encode(position, byName);
    const tampered = (text.startsWith('A') ? 'B' : 'A') + text.slice(1);
    expect(() => codec.decode(tampered, byName)).toThrow(refused);
  });

  test.each(['', 'short', 'not base64url!', 'a'.repeat(21)])('is refused when it is %j', (text) => {
    expect(() => codec.decode(text, byName)).toThrow(refused);
  });
});
