import type { Step, StepContext, StepResult } from './step.ts';

/** One step as it went. */
export type StepReport = Readonly<{ id: string; title: string; seconds: number; result: StepResult }>;

/**
 * Runs the steps one after another. One that fails does not stop the others, only those that need it.
 *
 * @param listen is told when a step starts, and gives what is to be told when it ends: for progress.
 */
export async function runSteps(
  steps: readonly Step[],
  skip: ReadonlySet<string>,
  context: StepContext,
  listen: (step: Step) => (result: StepResult) => void,
): Promise<readonly StepReport[]> {
  const reports: StepReport[] = [];
  for (const step of steps) {
    const start = performance.now();
    const result = reasonToSkip(step, skip, reports, context.signal) ?? (await runStep(step, context, listen));
    reports.push({ id: step.id, title: step.title, seconds: (performance.now() - start) / 1000, result });
  }
  return reports;
}

async function runStep(
  step: Step,
  context: StepContext,
  listen: (step: Step) => (result: StepResult) => void,
): Promise<StepResult> {
  const ended = listen(step);
  const result = await step.run(context);
  ended(result);
  return result;
}

function reasonToSkip(
  step: Step,
  skip: ReadonlySet<string>,
  reports: readonly StepReport[],
  signal?: AbortSignal,
): StepResult | undefined {
  if (signal?.aborted === true) return { status: 'skipped', note: 'interrupted' };
  if (skip.has(step.id)) return { status: 'skipped', note: 'as asked' };
  const missing = reports.find(({ id, result }) => step.needs.includes(id) && result.status !== 'done');
  return missing ? { status: 'skipped', note: `it needs the step ${missing.id}` } : undefined;
}
