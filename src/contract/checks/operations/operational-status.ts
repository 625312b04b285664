import type { Exchange } from '../../http/exchange.ts';
import { isRecord } from '../../model/is-record.ts';

/** The `status` of `/ready` or one of its checks: `path` is `''` for the whole, else the name of a check. */
export function operationalStatus(exchange: Exchange, check = ''): unknown {
  if (!isRecord(exchange.json)) return undefined;
  if (check === '') return exchange.json['status'];
  const checks = exchange.json['checks'];
  const entry = isRecord(checks) ? checks[check] : undefined;
  return isRecord(entry) ? entry['status'] : undefined;
}
