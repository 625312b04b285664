import type { Operation, Resource } from '../types.ts';
import type { CheckContext } from './check-context.ts';
import { createCollector } from './create-collector.ts';
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
  const collector = createCollector();
  for (const resource of chosen) {
    await collector.attempt(async () => {
      try {
        await work(resource);
      } catch (error) {
        if (!(error instanceof NotRun)) throw named(error, resource);
        declined.push(error.message);
      }
    });
  }
  collector.finish();
  if (chosen.length > declined.length) return;
  throw new NotRun(declined[0] ?? `no resource has what this needs and allows ${operations.join(', ')}`);
}

/** Says of which resource a finding speaks. */
function named(error: unknown, resource: Resource): unknown {
  if (!(error instanceof ContractFailure)) return error;
  return new ContractFailure(
    error.findings.map((finding) => ({
      ...finding,
      message: `${resource.name}: ${finding.message}`,
      resource: resource.name,
    })),
  );
}
