import type { Exchange } from '../http/exchange.ts';
import { isRecord } from '../model/is-record.ts';
import { want } from './want.ts';

/** The object in `data`; fails when the body has none. */
export function dataOf(exchange: Exchange): Readonly<Record<string, unknown>> {
  const data = isRecord(exchange.json) ? exchange.json['data'] : undefined;
  want(isRecord(data), `the body of ${String(exchange.status)} has an object in "data"`, exchange);
  return data;
}
