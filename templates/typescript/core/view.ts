import { tsString } from '../../../src/naming.ts';
import type { Spec } from '../../../src/types.ts';
import { hasAccounts, hasOauth, hasPassword } from '../../_shared/accounts/account-uses.ts';
import { hasMetrics } from '../../_shared/metrics/has-metrics.ts';
import { poolSize } from '../../_shared/environment/pool-size.ts';
import { fits } from '../print/fits.ts';

/** What the core's own templates ask for. */
export function coreView(spec: Spec): Readonly<Record<string, unknown>> {
  const description = tsString(spec.description);
  return {
    accounts: hasAccounts(spec),
    metrics: hasMetrics(spec),
    tokens: hasAccounts(spec) || hasMetrics(spec),
    password: hasPassword(spec),
    oauth: hasOauth(spec),
    title: tsString(spec.name),
    description,
    hasLongDescription: !fits(`  description: ${description},`),
    poolMax: poolSize(spec.performance.expectedRPS),
  };
}
