import { hasAccounts } from '../../../templates/_shared/accounts/account-uses.ts';
import { hasJobs } from '../../../templates/_shared/jobs/job-uses.ts';
import { keepsAnswers } from '../../../templates/_shared/redis/answer-tables.ts';
import { callsOthers } from '../../../templates/_shared/resilience/calls-others.ts';
import type { Spec } from '../../types.ts';

/** What one panel shows: PromQL by legend. */
type Panel = Readonly<{ title: string; unit: string; queries: Readonly<Record<string, string>> }>;

const width = 12;
const height = 8;

/** A Grafana dashboard (schema 39) for the metrics of one backend; the data source is asked for at the import. */
export function dashboard(spec: Spec): unknown {
  return {
    __inputs: [
      {
        name: 'DS_PROMETHEUS',
        label: 'Prometheus',
        type: 'datasource',
        pluginId: 'prometheus',
        pluginName: 'Prometheus',
      },
    ],
    title: spec.name,
    uid: spec.name.slice(0, 40),
    schemaVersion: 39,
    editable: true,
    refresh: '30s',
    time: { from: 'now-3h', to: 'now' },
    panels: panelsOf(spec).map(({ title, unit, queries }, index) => ({
      id: index + 1,
      type: 'timeseries',
      title,
      datasource: { type: 'prometheus', uid: '${DS_PROMETHEUS}' },
      fieldConfig: { defaults: { unit, min: 0 }, overrides: [] },
      gridPos: { x: (index % 2) * width, y: Math.floor(index / 2) * height, w: width, h: height },
      targets: Object.entries(queries).map(([legendFormat, expr], position) => ({
        refId: String.fromCodePoint('A'.charCodeAt(0) + position),
        expr,
        legendFormat,
      })),
    })),
  };
}

function panelsOf(spec: Spec): readonly Panel[] {
  const job = `job="${spec.name}"`;
  const rate = (series: string, by: string) => `sum by (${by}) (rate(${series}{${job}}[$__rate_interval]))`;
  const quantile = (q: number, series: string) => `histogram_quantile(${String(q)}, ${rate(`${series}_bucket`, 'le')})`;
  const quantiles = (series: string) => ({
    p50: quantile(0.5, series),
    p95: quantile(0.95, series),
    p99: quantile(0.99, series),
  });
  return [
    {
      title: 'Requests by route',
      unit: 'reqps',
      queries: {
        '{{http_request_method}} {{http_route}}': rate(
          'http_server_request_duration_seconds_count',
          'http_request_method, http_route',
        ),
      },
    },
    {
      title: 'Answers by status',
      unit: 'reqps',
      queries: {
        '{{http_response_status_code}}': rate(
          'http_server_request_duration_seconds_count',
          'http_response_status_code',
        ),
      },
    },
    { title: 'Duration of answers', unit: 's', queries: quantiles('http_server_request_duration_seconds') },
    { title: 'Duration of statements', unit: 's', queries: quantiles('db_client_operation_duration_seconds') },
    {
      title: 'Requests that are being answered',
      unit: 'short',
      queries: { '{{instance}}': `http_server_active_requests{${job}}` },
    },
    {
      title: 'Refused by a limit',
      unit: 'reqps',
      queries: { '{{policy}}': rate('rate_limit_rejections_total', 'policy') },
    },
    ...(keepsAnswers(spec)
      ? [{ title: 'Kept answers', unit: 'reqps', queries: { '{{result}}': rate('cache_requests_total', 'result') } }]
      : []),
    {
      title: 'Changes of rows',
      unit: 'ops',
      queries: { '{{resource}} {{action}}': rate('resource_events_total', 'resource, action') },
    },
    ...(hasAccounts(spec)
      ? [
          {
            title: 'Accounts',
            unit: 'ops',
            queries: { '{{event}} {{outcome}}': rate('auth_events_total', 'event, outcome') },
          },
        ]
      : []),
    ...(callsOthers(spec)
      ? [
          {
            title: 'Calls of the servers of others',
            unit: 'ops',
            queries: { '{{dependency}} {{outcome}}': rate('dependency_calls_total', 'dependency, outcome') },
          },
        ]
      : []),
    ...(hasJobs(spec)
      ? [
          {
            title: 'Attempts at jobs',
            unit: 'ops',
            queries: { '{{queue}} {{outcome}}': rate('jobs_total', 'queue, outcome') },
          },
        ]
      : []),
    { title: 'Memory', unit: 'bytes', queries: { '{{instance}}': `process_resident_memory_bytes{${job}}` } },
    {
      title: 'Processor',
      unit: 'percentunit',
      queries: { '{{instance}}': rate('process_cpu_seconds_total', 'instance') },
    },
  ];
}
