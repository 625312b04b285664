import type { Exchange } from '../http/exchange.ts';
import { isRecord } from '../model/is-record.ts';
import { want } from './want.ts';

/** One entry of `error.details`. */
export type ErrorDetail = Readonly<{ in?: unknown; pointer?: unknown; field?: unknown; code?: unknown }>;

/** The `error` member of an error body: its code and its details; fails when the body has none. */
export function errorOf(exchange: Exchange): { code: string; details: readonly ErrorDetail[] } {
  const error = isRecord(exchange.json) ? exchange.json['error'] : undefined;
  want(isRecord(error) && typeof error['code'] === 'string', 'an error body has error.code', exchange);
  const details = error['details'] ?? [];
  want(Array.isArray(details) && details.every(isRecord), 'error.details is a list of objects', exchange);
  return { code: error['code'], details };
}
