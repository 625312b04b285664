import { expect, test } from 'vitest';
import { displayName } from '../../../src/utils/display-name.ts';

const email = 'ann@example.com';

test.each([['Ann'], ['Зоя'], ['李 明'], ['O’Neil-Núñez, Jr.'], ['\u{1f469}\u200d\u{1f680}']])(
  '%s is a name',
  (name) => {
    expect(displayName(name, email)).toBe(name);
  },
);

test('space around a name is no part of it', () => {
  expect(displayName(' Ann\u00a0', email)).toBe('Ann');
});

test.each([
  ['no name', undefined],
  ['an empty name', ''],
  ['only spaces', ' \u3000 '],
  ['nothing to see', '\u200b\u200d'],
  ['U+0000', 'An\u0000n'],
  ['a line break', 'Ann\nadmin'],
  ['another kind of line break', 'Ann\u2028admin'],
  ['half an emoji', 'Ann \ud83d'],
])('%s gives way to the address', (_, name) => {
  expect(displayName(name, email)).toBe(email);
});

test('a long name is cut, and no character with it', () => {
  const name = `${'x'.repeat(199)}\u{1f680}${'y'.repeat(9)}`;
  expect(displayName(name, email)).toBe(`${'x'.repeat(199)}\u{1f680}`);
  expect(displayName(undefined, 'z'.repeat(254))).toBe('z'.repeat(200));
});
