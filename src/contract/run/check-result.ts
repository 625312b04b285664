import type { Finding } from '../finding.ts';

/** What came of one check. `not run` is never a success: `why` says what was missing. */
export type CheckResult = Readonly<{
  id: string;
  title: string;
  contract: string;
  status: 'passed' | 'failed' | 'not run';
  why?: string;
  findings: readonly Finding[];
  /** Files of the backend in which a failure most likely has its cause, nearest first. */
  answers?: readonly string[];
  seconds: number;
}>;
