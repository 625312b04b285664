import type { Part } from '../../../src/types.ts';
import { hasAccounts, hasPassword } from '../../_shared/accounts/account-uses.ts';
import { hasOverrides } from '../../_shared/limits/limit-overrides.ts';
import { hasSoftDelete } from '../../_shared/soft-delete/kept-rows.ts';
import { importBlock } from '../print/import-block.ts';

/** Measures the requests of FastAPI, and shows the metrics to Prometheus. */
export const fastapiMetrics: Part = {
  id: 'python/fastapi-metrics',
  axis: 'observability',
  choices: ['prometheus'],
  after: ['python/fastapi', 'python/metrics'],
  view: (spec) => ({
    accounts: hasAccounts(spec),
    softDelete: hasSoftDelete(spec),
    password: hasPassword(spec),
    named: hasOverrides(spec),
    policy: hasOverrides(spec) ? 'state.get("limit_policy", "default")' : '"default"',
    metricImports: importBlock([
      {
        from: 'app.core.metrics',
        names: [
          'ACTIVE_REQUESTS',
          ...(hasAccounts(spec) ? ['AUTH_EVENTS'] : []),
          'RATE_LIMIT_REJECTIONS',
          'REQUEST_DURATION',
          'RESOURCE_EVENTS',
        ],
      },
    ]),
  }),
};
