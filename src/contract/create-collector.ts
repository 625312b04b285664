import { ContractFailure } from './contract-failure.ts';
import type { Finding } from './finding.ts';

/** Gathers the findings of many cases, so that a check reports all of them and not only the first. */
export type Collector = Readonly<{
  /** Runs one case and keeps what it finds. Other errors pass: they say nothing about the contract. */
  attempt(work: () => Promise<void> | void): Promise<void>;
  /** Throws one ContractFailure when there are findings. */
  finish(): void;
}>;

/** Makes an empty Collector. */
export function createCollector(): Collector {
  const findings: Finding[] = [];
  return {
    async attempt(work) {
      try {
        await work();
      } catch (error) {
        if (!(error instanceof ContractFailure)) throw error;
        findings.push(...error.findings);
      }
    },
    finish() {
      if (findings.length > 0) throw new ContractFailure(findings);
    },
  };
}
