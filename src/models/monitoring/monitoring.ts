import { hasMetrics } from '../../../templates/_shared/metrics/has-metrics.ts';
import { alertsOf } from '../../../templates/_shared/metrics/alerts.ts';
import type { Spec } from '../../types.ts';
import { deliveryOf } from '../delivery-of.ts';
import { jsonText } from '../json-text.ts';
import type { Model } from '../model.ts';
import { yamlText } from '../yaml-text.ts';
import { dashboard } from './dashboard.ts';

/** `monitoring/`: what Prometheus scrapes, when it calls somebody, and what Grafana shows. */
export const monitoring: Model = (plan, library) => {
  const { spec } = plan;
  if (!hasMetrics(spec)) return new Map();
  return new Map([
    ['monitoring/prometheus.yaml', yamlText(scraping(spec, deliveryOf(plan, library).port))],
    ['monitoring/alerts.yaml', yamlText(rules(spec))],
    ['monitoring/dashboard.json', jsonText(dashboard(spec))],
  ]);
};

function scraping({ name }: Spec, port: number): unknown {
  return {
    global: { scrape_interval: '15s', evaluation_interval: '15s' },
    rule_files: ['alerts.yaml'],
    scrape_configs: [{ job_name: name, static_configs: [{ targets: [`localhost:${String(port)}`] }] }],
  };
}

function rules(spec: Spec): unknown {
  return {
    groups: [
      {
        name: spec.name,
        rules: alertsOf(spec).map((alert) => ({
          alert: alert.name,
          expr: alert.expr,
          for: alert.for,
          labels: { severity: alert.severity },
          annotations: {
            summary: `${spec.name}: ${alert.seen}`,
            description: `${alert.means}. Look at: ${alert.todo}. docs/runbook.md`,
          },
        })),
      },
    ],
  };
}
