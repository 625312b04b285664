import { expect, test } from 'vitest';
import { contentTypeOf, mediaTypeOf } from '../../../src/utils/content-type.ts';

const html = Buffer.from('<!doctype html><script>');

test.each([
  ['the mark decides', Buffer.from('%PDF-1.7\n'), 'image/png', 'application/pdf'],
  ['a text is what it is said to be', html, 'text/html', 'text/html'],
  ['a text is nothing else', html, 'image/png', 'application/octet-stream'],
  ['XML may be a drawing', Buffer.from('<?xml version="1.0"?><svg/>'), 'image/svg+xml', 'image/svg+xml'],
  ['control characters are no text', Buffer.from('a\u0000b'), 'text/plain', 'application/octet-stream'],
  ['broken UTF-8 is no text', Buffer.from([0x61, 0xff, 0x62]), 'text/plain', 'application/octet-stream'],
  ['a character may be cut at the end', Buffer.from([0x61, 0xc3]), 'text/plain', 'text/plain'],
])('%s', async (_what, head, declared, found) => {
  expect(await contentTypeOf(head, declared)).toBe(found);
});

test('a media type has no parameters', () => {
  expect(mediaTypeOf('Text/Plain; charset=utf-8')).toBe('text/plain');
});
