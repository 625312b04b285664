import { ContractFailure } from './contract-failure.ts';
import type { Finding } from './finding.ts';

/**
 * Runs every case even when an earlier one fails, and throws one ContractFailure with all their findings. Other errors
 * end it at once: they say nothing about the contract.
 */
export async function collectFailures(cases: Iterable<() => Promise<void> | void>): Promise<void> {
  const findings: Finding[] = [];
  for (const run of cases) {
    try {
      await run();
    } catch (error) {
      if (!(error instanceof ContractFailure)) throw error;
      findings.push(...error.findings);
    }
  }
  if (findings.length > 0) throw new ContractFailure(findings);
}
