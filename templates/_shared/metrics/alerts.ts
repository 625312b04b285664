import type { Spec } from '../../../src/types.ts';
import { hasPassword } from '../accounts/account-uses.ts';
import { hasJobs } from '../jobs/job-uses.ts';
import { callsOthers } from '../resilience/calls-others.ts';

/** A rule by which Prometheus calls somebody, and what that person can do. */
export type Alert = Readonly<{
  name: string;
  /** PromQL. */
  expr: string;
  /** How long it has to hold, for example `5m`. */
  for: string;
  severity: 'critical' | 'warning';
  /** What is seen, what it means and what to do, as a row of the runbook. */
  seen: string;
  means: string;
  todo: string;
}>;

/** The alerts of a backend; their thresholds are what the spec's `performance` says. */
export function alertsOf(spec: Spec): readonly Alert[] {
  const { expectedRPS, maxLatencyMs } = spec.performance;
  const job = `job="${spec.name}"`;
  const seconds = maxLatencyMs / 1000;
  // Passwords are hashed slowly on purpose.
  const routes = hasPassword(spec) ? 'http_route!~"|.*/auth/.*"' : 'http_route!=""';
  const requests = (labels = job) => `http_server_request_duration_seconds_count{${labels}}[5m]`;
  return [
    {
      name: 'BackendDown',
      expr: `up{${job}} == 0`,
      for: '2m',
      severity: 'critical',
      seen: 'Prometheus cannot scrape a process',
      means: 'it does not run, or `METRICS_TOKEN` is another',
      todo: 'its last log lines; exit code 78 names a wrong setting',
    },
    {
      name: 'ManyServerErrors',
      expr: `sum(rate(${requests(`${job}, http_response_status_code=~"5.."`)})) / sum(rate(${requests()})) > 0.01`,
      for: '5m',
      severity: 'critical',
      seen: 'more than 1% of the answers are 5xx',
      means: 'a bug, or the database is away',
      todo: '`/ready`, then the log: `level` error has the cause',
    },
    {
      name: 'SlowAnswers',
      expr: `histogram_quantile(0.95, sum by (le) (rate(http_server_request_duration_seconds_bucket{${job}, ${routes}}[5m]))) > ${String(seconds)}`,
      for: '10m',
      severity: 'warning',
      seen: `p95 is above ${String(maxLatencyMs)} ms`,
      means: 'slow statements, too little processor, or more load than planned',
      todo: 'the "slow query" lines of the log, then the dashboard',
    },
    {
      name: 'SlowDatabase',
      expr: `histogram_quantile(0.95, sum by (le) (rate(db_client_operation_duration_seconds_bucket{${job}}[5m]))) > ${String(seconds)}`,
      for: '10m',
      severity: 'warning',
      seen: `p95 of the statements is above ${String(maxLatencyMs)} ms`,
      means: 'a missing index, a lock, or a busy server',
      todo: '`pg_stat_activity`, then `explain` of what the log calls slow',
    },
    {
      name: 'MoreLoadThanPlanned',
      expr: `sum(rate(${requests()})) > ${String(expectedRPS)}`,
      for: '15m',
      severity: 'warning',
      seen: `more than ${String(expectedRPS)} requests a second`,
      means: 'the plan of docs/capacity.md does not hold any more',
      todo: 'plan again; until then the limits protect the backend',
    },
    {
      name: 'ManyRefusals',
      expr: `sum by (policy) (rate(rate_limit_rejections_total{${job}}[5m])) > 1`,
      for: '10m',
      severity: 'warning',
      seen: 'requests are refused with 429 all the time',
      means: 'one client asks too much, or everybody comes through a proxy that is not trusted',
      todo: '`client_ip` in the log, then `TRUSTED_PROXIES`',
    },
    ...(hasPassword(spec) ? [guessing(job)] : []),
    ...(callsOthers(spec) ? [awayDependency(job)] : []),
    ...(hasJobs(spec) ? [deadJobs(job)] : []),
    {
      name: 'RestartsOften',
      expr: `changes(process_start_time_seconds{${job}}[15m]) > 2`,
      for: '0m',
      severity: 'warning',
      seen: 'a process started more than twice in 15 minutes',
      means: 'it crashes, or it is killed for its memory',
      todo: 'its last log lines, and the limits of its container',
    },
  ];
}

function guessing(job: string): Alert {
  return {
    name: 'PasswordsAreGuessed',
    expr: `sum(rate(auth_events_total{${job}, event="login", outcome="failure"}[5m])) > 1`,
    for: '10m',
    severity: 'warning',
    seen: 'more than one failed sign-in a second',
    means: 'somebody tries passwords',
    todo: '`client_ip` of the log; the sign-in limits hold meanwhile',
  };
}

function awayDependency(job: string): Alert {
  return {
    name: 'DependencyIsAway',
    expr: `max by (dependency) (dependency_breaker_open{${job}}) == 1`,
    for: '2m',
    severity: 'warning',
    seen: 'a breaker has been open for two minutes',
    means: 'the mail server or a sign-in provider fails; what needs it answers 503, everything else goes on',
    todo: '`dependency` says which one; the log has the cause',
  };
}

function deadJobs(job: string): Alert {
  return {
    name: 'JobsAreGivenUp',
    expr: `sum(increase(jobs_total{${job}, outcome="dead"}[15m])) > 0`,
    for: '0m',
    severity: 'warning',
    seen: 'a job failed as often as it may',
    means: 'the mail server refuses, or a bug',
    todo: '`make dlq-list` says why; mend it, then `make dlq-replay`',
  };
}
