import type { Spec } from '../../../src/types.ts';
import { isEnumerationSafe, verifiesMail } from '../accounts/account-uses.ts';
import { hasJobs } from '../jobs/job-uses.ts';
import { hasMetrics } from '../metrics/has-metrics.ts';

/** What the templates of sign-in with a password ask for. */
export function passwordsView(spec: Spec): Readonly<Record<string, unknown>> {
  return {
    jobs: hasJobs(spec),
    verifies: verifiesMail(spec),
    safe: isEnumerationSafe(spec),
    metrics: hasMetrics(spec),
  };
}
