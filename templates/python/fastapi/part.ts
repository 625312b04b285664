import type { Part, Spec } from '../../../src/types.ts';
import { accessUses } from '../../_shared/access/access-uses.ts';
import { hasAccounts, hasOauth, hasPassword } from '../../_shared/accounts/account-uses.ts';
import { hasAudit } from '../../_shared/audit/has-audit.ts';
import { hasFullTextSearch } from '../../_shared/full-text-search/has-full-text-search.ts';
import { hasIdempotency } from '../../_shared/idempotency/has-idempotency.ts';
import { hasFiles, storesInS3 } from '../../_shared/uploads/file-uses.ts';
import { hasOverrides } from '../../_shared/limits/limit-overrides.ts';
import { hasMetrics } from '../../_shared/metrics/has-metrics.ts';
import { altersRows } from '../../_shared/resources/alters-rows.ts';
import { hasIncludes } from '../../_shared/resources/includes-of.ts';
import { requiresIfMatch } from '../../_shared/resources/requires-if-match.ts';
import { keepsAnswers } from '../../_shared/redis/answer-tables.ts';
import { hasRedis } from '../../_shared/redis/has-redis.ts';
import { hasTracing } from '../../_shared/tracing/has-tracing.ts';
import { hasSoftDelete } from '../../_shared/soft-delete/kept-rows.ts';
import { importBlock } from '../print/import-block.ts';
import { namesOf } from '../resource-views/names.ts';

/** FastAPI around the Python core: routes, middleware, start and stop. */
export const fastapiBase: Part = {
  id: 'python/fastapi',
  axis: 'base',
  choices: [],
  after: ['python/core', 'python/database-sql'],
  gives: () =>
    ['fastapi', 'fastapi-offline', 'starlette', 'uvicorn'].map((name) => ({ to: 'dependency', name }) as const),
  view: fastapiView,
  omits: (spec) => [
    ...(hasIncludes(spec) ? [] : ['app/api/included.py']),
    ...(spec.resources.length > 0
      ? []
      : ['api_route', 'dependencies', 'json_request', 'list_parameters', 'responses'].map(
          (name) => `app/api/${name}.py`,
        )),
  ],
};

function fastapiView(spec: Spec): Readonly<Record<string, unknown>> {
  const files = routeFiles(spec);
  const services = ['settings', 'app.state.sessions', ...(hasPassword(spec) ? ['mails'] : [])];
  return {
    accounts: hasAccounts(spec),
    audit: hasAudit(spec),
    idempotency: hasIdempotency(spec),
    metrics: hasMetrics(spec),
    uploads: hasFiles(spec),
    bucket: storesInS3(spec),
    degrades: hasRedis(spec) || storesInS3(spec),
    readinessStatement: `    app.state.readiness = Readiness(${readinessArguments(spec)})`,
    answersData: hasAccounts(spec) || hasFiles(spec),
    tracing: hasTracing(spec),
    fullTextSearch: hasFullTextSearch(spec),
    softDelete: hasSoftDelete(spec),
    challenges: hasAccounts(spec) || hasMetrics(spec),
    password: hasPassword(spec),
    oauth: hasOauth(spec),
    altersRows: altersRows(spec),
    conditionStatuses: requiresIfMatch(spec) ? '[412, 428]' : '[412]',
    ifMatchRequired: requiresIfMatch(spec) ? 'True' : 'False',
    redis: hasRedis(spec),
    keeps: keepsAnswers(spec),
    hasResources: spec.resources.length > 0,
    named: hasOverrides(spec),
    limiter: hasOverrides(spec) ? 'limiter' : 'request.app.state.rate_limiter',
    limitsTogether: spec.resources.length > 0 && hasRedis(spec),
    hides: accessUses(spec).hides,
    accountsStatement: `    app.state.accounts = Accounts(${services.join(', ')})`,
    imports: importBlock([
      { from: 'fastapi', names: ['APIRouter'] },
      { from: 'app.api', names: files },
      { from: 'app.core.api_info', names: ['BASE_PATH'] },
    ]),
    includes: files.map((file) => `router.include_router(${file}.router)`),
  };
}

/** The files of routes: those of accounts come first. */
function routeFiles(spec: Spec): readonly string[] {
  return [
    ...(hasPassword(spec) ? ['password_routes'] : []),
    ...(hasOauth(spec) ? ['oauth_routes'] : []),
    ...(hasAccounts(spec) ? ['session_routes'] : []),
    ...(hasAudit(spec) ? ['audit_routes'] : []),
    ...(hasFiles(spec) ? ['file_routes'] : []),
    ...spec.resources.map((resource) => `${namesOf(resource).snake}_routes`),
  ];
}

/** What the server watches, as arguments of `Readiness`. */
function readinessArguments(spec: Spec): string {
  const cache = hasRedis(spec) ? ['"cache": redis if redis.is_configured else None'] : [];
  const spares = [...cache, ...(storesInS3(spec) ? ['"storage": storage'] : [])];
  return spares.length > 0 ? `engine, {${spares.join(', ')}}` : 'engine';
}
