import { fileTypeFromBuffer } from 'file-type';

/** As many first bytes of a file as tell what it is. */
export const headBytes = 4100;

const unknown = 'application/octet-stream';
const texts = new Set(['application/json', 'application/xml', 'image/svg+xml']);

/** What a file is, from its first bytes. No text has a mark of its own: one is what its sender says, if that is a text. */
export async function contentTypeOf(head: Uint8Array, declared: string): Promise<string> {
  const mark = (await fileTypeFromBuffer(head))?.mime;
  if (mark !== undefined && mark !== 'application/xml') return mark;
  const mayBeText = declared.startsWith('text/') || texts.has(declared);
  return mayBeText && isText(head) ? declared : (mark ?? unknown);
}

/** UTF-8 without control characters; the last character may be cut in two. */
function isText(head: Uint8Array): boolean {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(head, { stream: true });
    return !/(?![\t\n\f\r])\p{Cc}/u.test(text);
  } catch {
    return false;
  }
}

/** A media type without its parameters, in lower case. */
export function mediaTypeOf(header: string): string {
  return header.replace(/;.*/, '').trim().toLowerCase();
}
