import type { Exchange } from '../http/exchange.ts';
import { want } from './want.ts';

/** Fails unless the response has one of `statuses`; `because` says what was sent in words. */
export function wantStatus(exchange: Exchange, statuses: number | readonly number[], because: string): void {
  const wanted = [statuses].flat();
  want(
    wanted.includes(exchange.status),
    `${because}: ${String(exchange.status)} came back, the contract wants ${wanted.join(' or ')}`,
    exchange,
  );
}
