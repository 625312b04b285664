import type { Step, StepContext, StepResult } from './step.ts';

/** One step as it went. */
export type StepReport = Readonly<{ id: string; title: string; seconds: number; result: StepResult }>;

/**
 * Runs the steps one after another. One that fails does not stop the others, only those that need it.
 *
 * @param listen is told when a step starts, for progress.
 */
export async function runSteps(
  steps: readonly Step[],
  skip: ReadonlySet<string>,
  context: StepContext,
  listen: (step: Step) => void,
): Promise<readonly StepReport[]> {
  const reports: StepReport[] = [];
  for (const step of steps) {
    const start = performance.now();
    const result = reasonToSkip(step, skip, reports, context.signal) ?? (listen(step), await step.run(context));
    reports.push({ id: step.id, title: step.title, seconds: (performance.now() - start) / 1000, result });
  }
  return reports;
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
