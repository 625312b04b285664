import type { ByteRange } from '../services/storage.ts';

/**
 * The one range that is asked for, empty when the file has none of its bytes; what is no range or more than one asks for
 * everything (RFC 9110 §14.2).
 */
export function readRange(header: string, size: number): ByteRange | undefined {
  const [, first = '', last = ''] = /^bytes=(\d*)-(\d*)$/.exec(header.replaceAll(' ', '')) ?? [];
  if (first !== '') return { start: Number(first), end: Math.min(last === '' ? Infinity : Number(last), size - 1) };
  return last === '' ? undefined : { start: Math.max(0, size - Number(last)), end: size - 1 };
}
