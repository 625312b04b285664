import type { Operation, Resource } from '../types.ts';
import type { CheckContext } from './check-context.ts';
import { collectFailures } from './collect-failures.ts';
import { ContractFailure } from './contract-failure.ts';
import { may } from './model/may.ts';
import { NotRun } from './not-run.ts';

/** The most resources that one check tries; the seed chooses which when a spec has more. */
const most = 24;

/**
 * Runs a check's work on every resource that allows `operations` and that `fits`, and collects what fails. A resource that
 * the work declines (NotRun) does not count; when none counts, the check has not run.
 */
export async function eachResource(
  context: CheckContext,
  operations: readonly Operation[],
  work: (resource: Resource) => Promise<void>,
  fits: (resource: Resource) => boolean = () => true,
): Promise<void> {
  const fitting = context.spec.resources.filter((resource) => may(resource, ...operations) && fits(resource));
  const chosen = fitting.length > most ? context.random.shuffle(fitting).slice(0, most) : fitting;
  const declined: string[] = [];
  const runs = await settle(chosen, work, declined);
  await collectFailures(runs);
  if (chosen.length > declined.length) return;
  throw new NotRun(declined[0] ?? `no resource has what this needs and allows ${operations.join(', ')} to everybody`);
}

async function settle(
  resources: readonly Resource[],
  work: (resource: Resource) => Promise<void>,
  declined: string[],
): Promise<(() => void)[]> {
  const outcomes: (() => void)[] = [];
  for (const resource of resources) {
    try {
      await work(resource);
    } catch (error) {
      if (error instanceof NotRun) declined.push(error.message);
      else outcomes.push(() => {
        throw named(error, resource);
      });
    }
  }
  return outcomes;
}

/** Says of which resource a finding speaks. */
function named(error: unknown, resource: Resource): unknown {
  if (!(error instanceof ContractFailure)) return error;
  return new ContractFailure(
    error.findings.map((finding) => ({ ...finding, message: `${resource.name}: ${finding.message}` })),
  );
}
