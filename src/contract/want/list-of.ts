import type { Exchange } from '../http/exchange.ts';
import { isRecord } from '../model/is-record.ts';
import { want } from './want.ts';

/** The rows of a list and its `pagination`; fails unless it is a 200 with both. */
export function listOf(exchange: Exchange): {
  rows: readonly Readonly<Record<string, unknown>>[];
  pagination: Readonly<Record<string, unknown>>;
} {
  want(exchange.status === 200, `a list answers 200, not ${String(exchange.status)}`, exchange);
  const body = isRecord(exchange.json) ? exchange.json : {};
  const rows = body['data'];
  const pagination = body['pagination'];
  want(Array.isArray(rows) && rows.every(isRecord), 'a list has an array of objects in "data"', exchange);
  want(isRecord(pagination), 'a list has an object in "pagination"', exchange);
  return { rows, pagination };
}
