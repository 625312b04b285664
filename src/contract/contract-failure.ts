import type { Finding } from './finding.ts';

/** The backend does not do what the contract wants: every finding of the check. */
export class ContractFailure extends Error {
  override readonly name = 'ContractFailure';
  readonly findings: readonly Finding[];

  constructor(findings: readonly Finding[]) {
    super(findings.map((finding) => finding.message).join('\n'));
    this.findings = findings;
  }
}
