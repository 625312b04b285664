import type { Problem } from './types.ts';

/** The exit codes of the command line, by kind (see ARCHITECTURE.md). */
export const exitCode = {
  done: 0,
  checkFailed: 1,
  manualStep: 2,
  conflicts: 3,
  usage: 64,
  illegalSpec: 65,
  notAvailable: 69,
  internal: 70,
  cannotWrite: 73,
  locked: 75,
  refused: 76,
  interrupted: 130,
} as const;

/** One of the exit codes. */
export type ExitCode = (typeof exitCode)[keyof typeof exitCode];

/** A mistake or a circumstance on the user's side: every problem at once, with the exit code of its kind. */
export class UserError extends Error {
  override readonly name = 'UserError';
  readonly exitCode: ExitCode;
  readonly problems: readonly Problem[];

  constructor(code: ExitCode, problems: readonly Problem[], options?: ErrorOptions) {
    super(problems.map((problem) => problem.message).join('\n'), options);
    this.exitCode = code;
    this.problems = problems;
  }
}

/** A bug in Backwright itself: exit code 70. */
export class InternalError extends Error {
  override readonly name = 'InternalError';
}
