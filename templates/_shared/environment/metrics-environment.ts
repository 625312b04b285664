import type { EnvContribution, Spec } from '../../../src/types.ts';
import { hasMetrics } from '../metrics/has-metrics.ts';

const group = 'Metrics';

/** The environment variables of what Prometheus scrapes. */
export function metricsEnvironment(spec: Spec): readonly EnvContribution[] {
  if (!hasMetrics(spec)) return [];
  return [
    {
      to: 'env',
      group,
      name: 'METRICS_TOKEN',
      description: 'Whoever scrapes /metrics sends it as Authorization: Bearer; without it everybody may.',
      example: '',
      fallback: '',
      secret: true,
    },
    {
      to: 'env',
      group,
      name: 'COMMIT_SHA',
      description: 'The commit that is running, for app_info.',
      example: 'unknown',
      fallback: 'unknown',
    },
  ];
}
