import { createHmac, hkdfSync, timingSafeEqual } from 'node:crypto';
import type { SortKey } from '../validators/list-definition.ts';
import { ApiError } from './api-error.ts';

/** The row a page starts after (or, going back, before): its values of the sort keys and its id. */
export interface CursorPosition {
  backwards: boolean;
  values: readonly (string | number | boolean | null)[];
}

/** Turns positions into opaque, signed text and back. */
export interface CursorCodec {
  encode(position: CursorPosition, sort: readonly SortKey[]): string;
  /** Throws INVALID_CURSOR for text that this backend did not issue for this order. */
  decode(text: string, sort: readonly SortKey[]): CursorPosition;
}

const tagBytes = 16;

/** Signs cursors with HMAC-SHA256 under a key derived from the application's secret (HKDF, RFC 5869). */
export function createCursorCodec(appSecret: string): CursorCodec {
  const key = Buffer.from(hkdfSync('sha256', appSecret, '', 'cursor', 32));
  const sign = (payload: string) => createHmac('sha256', key).update(payload).digest().subarray(0, tagBytes);
  return {
    encode(position, sort) {
      const payload = JSON.stringify([describe(sort), position.backwards, position.values]);
      return Buffer.concat([sign(payload), Buffer.from(payload)]).toString('base64url');
    },
    decode(text, sort) {
      const bytes = Buffer.from(text, 'base64url');
      const payload = bytes.subarray(tagBytes).toString();
      if (bytes.length <= tagBytes || bytes.toString('base64url') !== text) throw invalidCursor();
      if (!timingSafeEqual(bytes.subarray(0, tagBytes), sign(payload))) throw invalidCursor();
      const [order, backwards, values] = JSON.parse(payload) as [string, boolean, CursorPosition['values']];
      if (order !== describe(sort)) throw invalidCursor();
      return { backwards, values };
    },
  };
}

function describe(sort: readonly SortKey[]): string {
  return sort.map((key) => (key.descending ? `-${key.field}` : key.field)).join(',');
}

function invalidCursor(): ApiError {
  return new ApiError('INVALID_CURSOR', 'The cursor is not one of this list and order; start again with cursor=');
}
