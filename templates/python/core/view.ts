import type { Spec } from '../../../src/types.ts';
import { hasAccounts, hasOauth, hasPassword, sendsMail } from '../../_shared/accounts/account-uses.ts';
import { hasAudit } from '../../_shared/audit/has-audit.ts';
import { hasFullTextSearch } from '../../_shared/full-text-search/has-full-text-search.ts';
import { hasIdempotency } from '../../_shared/idempotency/has-idempotency.ts';
import { hasJobs, hasQueue } from '../../_shared/jobs/job-uses.ts';
import { hasFiles, largestFile, storesInS3, storesLocally } from '../../_shared/uploads/file-uses.ts';
import { hasMetrics } from '../../_shared/metrics/has-metrics.ts';
import { keepsAnswers } from '../../_shared/redis/answer-tables.ts';
import { hasRedis } from '../../_shared/redis/has-redis.ts';
import { hasTracing } from '../../_shared/tracing/has-tracing.ts';
import { hasSoftDelete } from '../../_shared/soft-delete/kept-rows.ts';
import { poolSize } from '../../_shared/environment/pool-size.ts';
import { altersRows } from '../../_shared/resources/alters-rows.ts';
import { requiresIfMatch } from '../../_shared/resources/requires-if-match.ts';
import { assignment } from '../print/layout.ts';
import { numberLiteral } from '../print/literal.ts';
import { pyString } from '../print/py-string.ts';
import { limiterView } from './limiter-view.ts';

/** What the core's own templates ask for. */
export function coreView(spec: Spec): Readonly<Record<string, unknown>> {
  const { name, description, api, performance, rateLimit } = spec;
  return {
    accounts: hasAccounts(spec),
    altersRows: altersRows(spec),
    requiresIfMatch: requiresIfMatch(spec),
    audit: hasAudit(spec),
    fullTextSearch: hasFullTextSearch(spec),
    idempotency: hasIdempotency(spec),
    metrics: hasMetrics(spec),
    tracing: hasTracing(spec),
    softDelete: hasSoftDelete(spec),
    tokens: hasAccounts(spec) || hasMetrics(spec),
    password: hasPassword(spec),
    oauth: hasOauth(spec),
    redis: hasRedis(spec),
    chattyNames: [
      'uvicorn.error',
      'alembic',
      ...(hasQueue(spec) ? ['celery'] : []),
      ...(hasOauth(spec) ? ['httpcore', 'httpx'] : []),
    ]
      .map(pyString)
      .join(', '),
    keeps: keepsAnswers(spec),
    cacheTtl: numberLiteral(spec.cache.ttlSeconds),
    sendsMail: sendsMail(spec),
    settingTypes: [
      ...['Count', 'DatabaseUrl', 'HttpUrl', 'NameList', 'OriginList'],
      ...(hasRedis(spec) ? ['RedisUrl'] : []),
      ...(hasTracing(spec) ? ['Sampler'] : []),
      'Seconds',
    ].join(', '),
    jobs: hasJobs(spec),
    uploads: hasFiles(spec),
    localFiles: storesLocally(spec),
    bucket: storesInS3(spec),
    marksUsers: hasFiles(spec) && hasAccounts(spec),
    largestFile: numberLiteral(largestFile(spec)),
    settingsHead: `class Settings(${settingsBases(spec).join(', ')}):`,
    titleStatement: assignment('', 'TITLE', pyString(name)),
    descriptionStatement: assignment('', 'DESCRIPTION', pyString(description)),
    basePathStatement: assignment('', 'BASE_PATH', pyString(api.basePath)),
    poolMax: poolSize(performance.expectedRPS),
    slowQueryMs: numberLiteral(performance.maxLatencyMs),
    rateLimitMax: numberLiteral(rateLimit.requests),
    rateLimitWindow: numberLiteral(rateLimit.windowSeconds),
    ...limiterView(spec),
  };
}

/** What the settings are put together from. */
function settingsBases(spec: Spec): readonly string[] {
  if (!hasAccounts(spec)) return ['BaseModel'];
  return ['AccountSettings', ...(hasJobs(spec) ? ['JobSettings'] : [])];
}
