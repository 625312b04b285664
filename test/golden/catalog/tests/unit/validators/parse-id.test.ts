import { expect, test } from 'vitest';
import { parseId } from '../../../src/validators/parse-id.ts';

test('reads a UUID in either case', () => {
  expect(parseId('0190B6C2-0000-7000-8000-00000000ABCD')).toBe('0190b6c2-0000-7000-8000-00000000abcd');
});

test.each(['', 'x', '0190b6c2-0000-7000-8000-00000000000g', undefined])('%j names nothing', (text) => {
  expect(() => parseId(text)).toThrow(expect.objectContaining({ code: 'NOT_FOUND' }) as Error);
});
