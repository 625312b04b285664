import { tsString } from '../../../src/naming.ts';
import type { Spec } from '../../../src/types.ts';
import { hasAccounts, hasOauth, hasPassword } from '../../_shared/accounts/account-uses.ts';
import { hasAudit } from '../../_shared/audit/has-audit.ts';
import { hasFullTextSearch } from '../../_shared/full-text-search/has-full-text-search.ts';
import { hasIdempotency } from '../../_shared/idempotency/has-idempotency.ts';
import { hasJobs } from '../../_shared/jobs/job-uses.ts';
import { limitOverrides } from '../../_shared/limits/limit-overrides.ts';
import { hasFiles, largestFile, storesInS3, storesLocally } from '../../_shared/uploads/file-uses.ts';
import { hasMetrics } from '../../_shared/metrics/has-metrics.ts';
import { keepsAnswers } from '../../_shared/redis/answer-tables.ts';
import { hasRedis } from '../../_shared/redis/has-redis.ts';
import { hasTracing } from '../../_shared/tracing/has-tracing.ts';
import { hasSoftDelete } from '../../_shared/soft-delete/kept-rows.ts';
import { poolSize } from '../../_shared/environment/pool-size.ts';
import { altersRows } from '../../_shared/resources/alters-rows.ts';
import { requiresIfMatch } from '../../_shared/resources/requires-if-match.ts';
import { fits } from '../print/fits.ts';
import { numberLiteral } from '../print/number-literal.ts';
import { wrapList } from '../print/wrap-list.ts';
import { exceptFiles } from './except-files.ts';

/** What the core's own templates ask for. */
export function coreView(spec: Spec): Readonly<Record<string, unknown>> {
  const description = tsString(spec.description);
  return {
    accounts: hasAccounts(spec),
    altersRows: altersRows(spec),
    requiresIfMatch: requiresIfMatch(spec),
    conditionStatuses: requiresIfMatch(spec) ? '[412, 428]' : '[412]',
    audit: hasAudit(spec),
    fullTextSearch: hasFullTextSearch(spec),
    idempotency: hasIdempotency(spec),
    jobs: hasJobs(spec),
    metrics: hasMetrics(spec),
    tracing: hasTracing(spec),
    softDelete: hasSoftDelete(spec),
    tokens: hasAccounts(spec) || hasMetrics(spec),
    password: hasPassword(spec),
    oauth: hasOauth(spec),
    redis: hasRedis(spec),
    keeps: keepsAnswers(spec),
    title: tsString(spec.name),
    description,
    hasLongDescription: !fits(`  description: ${description},`),
    uploads: hasFiles(spec),
    marksUsers: hasAudit(spec) || (hasFiles(spec) && hasAccounts(spec)),
    localFiles: storesLocally(spec),
    bucket: storesInS3(spec),
    exceptFiles: exceptFiles(spec),
    queries: hasOauth(spec) || storesLocally(spec),
    statuses: hasAccounts(spec) || hasFiles(spec) || hasSoftDelete(spec),
    largestFile: numberLiteral(largestFile(spec)),
    poolMax: poolSize(spec.performance.expectedRPS),
    limitSettings: limitOverrides(spec).flatMap(({ maxSetting, requests, windowSetting, windowSeconds }) => [
      wrapList('  ', `${maxSetting}: count(`, [String(requests)], '),'),
      wrapList('  ', `${windowSetting}: count(`, [String(windowSeconds)], '),'),
    ]),
  };
}
