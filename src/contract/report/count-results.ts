import type { CheckResult } from '../run/check-result.ts';

/** How many checks passed, failed and did not run. */
export function countResults(results: readonly CheckResult[]): { passed: number; failed: number; notRun: number } {
  const count = (status: CheckResult['status']) => results.filter((result) => result.status === status).length;
  return { passed: count('passed'), failed: count('failed'), notRun: count('not run') };
}
