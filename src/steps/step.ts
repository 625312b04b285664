import type { Plan } from '../types.ts';

/** What a step works on. */
export type StepContext = Readonly<{
  /** The folder of the new backend, absolute. */
  dir: string;
  plan: Plan;
  signal?: AbortSignal;
}>;

/** How a step ended. A failing step never takes the written files back. */
export type StepResult =
  | Readonly<{ status: 'done'; note?: string }>
  | Readonly<{ status: 'skipped'; note: string }>
  | Readonly<{
      status: 'failed';
      note: string;
      /** The last lines of what the command printed. */
      tail: readonly string[];
      /** The file that holds all of it. */
      log?: string;
      /** The command that does the step by hand. */
      repeat: string;
    }>;

/** Something done after the files are written. */
export type Step = Readonly<{
  /** What `--skip` takes. */
  id: string;
  title: string;
  /** Ids of steps without which this one makes no sense. */
  needs: readonly string[];
  run(context: StepContext): Promise<StepResult>;
}>;
