import { describeExchange } from '../http/describe-exchange.ts';
import type { CheckResult } from '../run/check-result.ts';
import { countResults } from './count-results.ts';

/** The stable JSON document of a run, keyed by check id. */
export function jsonReport(results: readonly CheckResult[], seed: number): string {
  const checks = Object.fromEntries(
    results.map(({ id, title, contract, status, why, findings, answers, seconds }) => [
      id,
      {
        title,
        contract,
        status,
        ...(why !== undefined && { why }),
        seconds,
        ...(answers && { answers }),
        findings: findings.map(({ message, exchange, log, resource }) => ({
          message,
          ...(resource !== undefined && { resource }),
          ...(exchange && { exchange: describeExchange(exchange) }),
          ...(log !== undefined && { log }),
        })),
      },
    ]),
  );
  return `${JSON.stringify({ seed, ...countResults(results), checks }, null, 2)}\n`;
}
