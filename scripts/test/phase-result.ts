import type { Phase } from './phase.ts';

/** How a tier went. */
export type PhaseResult = Readonly<{
  phase: Phase;
  seconds: number;
  passed: number;
  failed: number;
  /** Why it was not run at all. */
  notRun?: string;
}>;
