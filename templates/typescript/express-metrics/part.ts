import type { Part } from '../../../src/types.ts';
import { hasAccounts, hasPassword } from '../../_shared/accounts/account-uses.ts';
import { hasOverrides } from '../../_shared/limits/limit-overrides.ts';
import { hasSoftDelete } from '../../_shared/soft-delete/kept-rows.ts';

/** Measures the requests of Express, and shows the metrics to Prometheus. */
export const expressMetrics: Part = {
  id: 'typescript/express-metrics',
  axis: 'observability',
  choices: ['prometheus'],
  after: ['typescript/express', 'typescript/metrics'],
  view: (spec) => ({
    accounts: hasAccounts(spec),
    password: hasPassword(spec),
    softDelete: hasSoftDelete(spec),
    overrides: hasOverrides(spec),
    policy: hasOverrides(spec) ? 'policyOf(operation)' : "'default'",
  }),
};
