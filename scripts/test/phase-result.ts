import type { Phase } from './phase.ts';

/** How a tier went. */
export type PhaseResult = Readonly<{
  phase: Phase;
  seconds: number;
  passed: number;
  failed: number;
  /** Tests that excused themselves, for example because a file of the developers' is not there. */
  skipped: number;
  /** Why it was not run at all. */
  notRun?: string;
}>;
