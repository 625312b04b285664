import type { Exchange } from '../http/exchange.ts';
import { errorOf } from './error-of.ts';
import { wantStatus } from './want-status.ts';
import { want } from './want.ts';

/** Fails unless the response is an error with `status` and, when given, one of `codes`. */
export function wantError(
  exchange: Exchange,
  status: number,
  codes: string | readonly string[],
  because: string,
): void {
  wantStatus(exchange, status, because);
  const wanted = [codes].flat();
  if (wanted.length === 0) return;
  const code = errorOf(exchange).code;
  want(
    wanted.includes(code),
    `${because}: error.code is ${JSON.stringify(code)}, the contract wants ${wanted.join(' or ')}`,
    exchange,
  );
}
