import { ContractFailure } from '../contract-failure.ts';
import type { Exchange } from '../http/exchange.ts';

/** Fails the check with `message` unless `condition` holds; `exchange` is the evidence. */
export function want(condition: boolean, message: string, exchange?: Exchange): asserts condition {
  if (!condition) throw new ContractFailure([exchange ? { message, exchange } : { message }]);
}
