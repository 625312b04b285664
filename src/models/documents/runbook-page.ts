import type { Plan } from '../../types.ts';
import { alertsOf } from '../../../templates/_shared/metrics/alerts.ts';
import { hasAudit } from '../../../templates/_shared/audit/has-audit.ts';
import { hasMetrics } from '../../../templates/_shared/metrics/has-metrics.ts';
import { hasJobs, hasQueue } from '../../../templates/_shared/jobs/job-uses.ts';
import { keepsAnswers } from '../../../templates/_shared/redis/answer-tables.ts';
import { hasRedis } from '../../../templates/_shared/redis/has-redis.ts';
import { hasTracing } from '../../../templates/_shared/tracing/has-tracing.ts';
import { storesInS3 } from '../../../templates/_shared/uploads/file-uses.ts';
import { commandsOf } from '../commands-of.ts';
import { contributed } from '../contributed.ts';
import { markdownTable } from '../markdown-table.ts';
import { markdownList } from './markdown-list.ts';
import { markdownPage } from './markdown-page.ts';
import { shellBlock } from './shell-block.ts';

/** `docs/runbook.md`: what to look at and what to do when something is wrong. */
export function runbookPage(plan: Plan): string {
  const has = (name: string): boolean => commandsOf(plan).some((command) => command.name === name);
  const cluster = plan.spec.choices.deploy.some((id) => id === 'kubernetes' || id === 'helm');
  const migrated = contributed(plan, 'migration').length > 0;
  return markdownPage(
    'Runbook',
    '## Is it well?',
    'In this order: does the process live, can it work, what does it say about one request.',
    shellBlock('URL=http://localhost:3000', 'curl -sS --fail $URL/health', 'curl -sS --fail $URL/ready'),
    'The log is one JSON object a line. Every answer has `X-Request-Id`; the lines of that request have it as `request_id`. A `traceparent` that a client sends is continued: `trace_id` is the same in every service.',
    '## Symptoms',
    markdownTable(
      ['What is seen', 'What it is', 'What to do'],
      [
        ['exit code 78 at the start', 'a setting is missing or wrong', 'the last lines name every one'],
        [
          '`/ready` 503, `/health` 200',
          'the database is away, or a migration is pending',
          migrated ? '`make db-status`; the process recovers alone' : 'the process recovers alone',
        ],
        ...(hasRedis(plan.spec)
          ? [
              [
                '`/ready` 200 "degraded"',
                'Redis is away; every process goes on alone, and nothing fails',
                'Redis and `REDIS_URL`; the process recovers alone',
              ] as const,
            ]
          : []),
        ...(storesInS3(plan.spec)
          ? [
              [
                '`/ready` 200 "degraded", `storage` failed',
                'the bucket cannot be reached; requests for files answer 503, everything else goes on',
                '`S3_ENDPOINT`, `S3_BUCKET` and the keys; the process recovers alone',
              ],
            ]
          : []),
        ...(keepsAnswers(plan.spec)
          ? [
              [
                'rows that were changed past the backend (restored, or by hand) show old values',
                'kept answers: only the backend tells Redis what it changes',
                `delete the key \`${plan.spec.name}:cache:version\` in Redis: everything that is kept is old at once`,
              ] as const,
            ]
          : []),
        ['`/ready` 503 "draining"', 'SIGTERM was received', 'nothing: it ends by itself'],
        ...(has('files-purge')
          ? [
              [
                'the place of the files grows',
                'files that no row holds',
                '`make files-purge`, every day by a timer',
              ] as const,
            ]
          : []),
        ['500 INTERNAL_ERROR', 'a bug', 'look for the `request_id` in the log'],
        ['503 DEPENDENCY_UNAVAILABLE', 'no connection to the database', 'its connections, then `DATABASE_POOL_MAX`'],
        ['429 RATE_LIMITED', 'one client asks too much', 'behind a proxy: is it in `TRUSTED_PROXIES`?'],
        [
          '"slow query" in the log',
          'longer than `SLOW_QUERY_MS`',
          '`explain` the statement; add an index by a migration',
        ],
        ...(hasTracing(plan.spec)
          ? [
              [
                '"traces cannot be sent" in the log, or no spans at the collector',
                'the collector is away, or refuses',
                '`OTEL_EXPORTER_OTLP_ENDPOINT` (without `/v1/traces`) and its headers; requests do not wait for it',
              ],
            ]
          : []),
        ...(hasJobs(plan.spec) ? jobSymptoms : []),
        ...(hasQueue(plan.spec) ? [lostQueue] : []),
      ],
    ),
    ...(hasMetrics(plan.spec)
      ? [
          '## Alerts',
          'The rules are in `monitoring/alerts.yaml`; their thresholds come from `performance` in `backend.yaml`.',
          markdownTable(
            ['Alert', 'What is seen', 'What it is', 'What to do'],
            alertsOf(plan.spec).map(({ name, seen, means, todo }) => [name, seen, means, todo]),
          ),
        ]
      : []),
    '## Release and take back',
    markdownList([
      ...(migrated
        ? [
            'Migrations run before the new version. Keep one release apart what removes and what stops using a column.',
            '`make db-rollback` takes the newest migration back, from code that still has it; it may lose what was written since. Restore a backup when in doubt.',
          ]
        : []),
      ...(cluster ? [`\`kubectl rollout undo deployment/${plan.spec.name}\` goes back to the version before.`] : []),
      'The process stops in order within `SHUTDOWN_TIMEOUT_SECONDS` after SIGTERM.',
    ]),
    ...(has('db-backup')
      ? [
          '## Back up and restore',
          'A backup that was never restored is none: try it on another database (`DATABASE_URL=… make db-restore FILE=backup.dump`).',
          shellBlock('make db-backup FILE=backup.dump', 'make db-restore FILE=backup.dump'),
        ]
      : []),
    ...(hasAudit(plan.spec)
      ? [
          '## Who did it?',
          '`GET /audit-logs` tells who changed what: `filter[resource_id]` is about one object, `filter[actor]` about one person, `filter[request_id]` about one request. A trigger of the database lets the log only grow. Where the application does not sign in as the role that migrates, grant its role `select` and `insert` on `app_audit_log` and no more.',
        ]
      : []),
    '## Change a secret',
    'A new `APP_SECRET` makes cursors of lists invalid that clients hold; they get 400 INVALID_CURSOR and start again from the first page.',
  );
}

const lostQueue: readonly string[] = [
  '`/ready` of the worker 200 "degraded", `queue` failed',
  'the Redis of the queue is away; jobs wait in `app_outbox`, and none is lost',
  '`QUEUE_URL`, or `REDIS_URL` where there is none; the worker recovers alone',
];

const jobSymptoms: readonly (readonly string[])[] = [
  [
    'mails do not leave',
    'no worker runs, or the mail server refuses',
    'the log of the worker; it tries again by itself',
  ],
  [
    '"job given up" in its log',
    'it failed `JOB_MAX_ATTEMPTS` times',
    '`make dlq-list`, mend the cause, `make dlq-replay`',
  ],
];
