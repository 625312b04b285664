import type { Part } from '../../../src/types.ts';
import { metricsEnvironment } from '../environment/metrics-environment.ts';

/** Settings for those who scrape, watch and are called: Prometheus, its alerts and a Grafana dashboard. */
export const metrics: Part = {
  id: '_shared/metrics',
  axis: 'observability',
  choices: ['prometheus'],
  after: ['_shared/project'],
  gives: (spec) => [
    ...metricsEnvironment(spec),
    {
      to: 'readme',
      heading: 'Metrics',
      body: [
        'Prometheus scrapes `/metrics`; once `METRICS_TOKEN` is set, only with that token. In `monitoring/` are:',
        '',
        '- `prometheus.yaml`: what to scrape. `promtool check config monitoring/prometheus.yaml` checks it and the alerts.',
        '- `alerts.yaml`: when to call somebody. `docs/runbook.md` says what each alert means.',
        '- `dashboard.json`: a dashboard to import into Grafana.',
      ].join('\n'),
    },
  ],
  folds: [{ path: 'monitoring', model: 'monitoring' }],
};
