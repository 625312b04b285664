import { tsString } from '../../../src/naming.ts';
import type { Spec } from '../../../src/types.ts';
import {
  hasAccounts,
  hasOauth,
  hasPassword,
  isEnumerationSafe,
  sendsMail,
  verifiesMail,
} from '../../_shared/accounts/account-uses.ts';
import { hasFiles, storesInS3, storesLocally } from '../../_shared/uploads/file-uses.ts';
import { fileTestView } from './file-test-view.ts';
import { limitTestView } from './limit-test-view.ts';
import { routeAccess } from '../../_shared/access/route-access.ts';
import { neededInProduction } from '../../_shared/accounts/needed-in-production.ts';
import { hasAudit } from '../../_shared/audit/has-audit.ts';
import { hasFullTextSearch } from '../../_shared/full-text-search/has-full-text-search.ts';
import { hasIdempotency } from '../../_shared/idempotency/has-idempotency.ts';
import { hasJobs, hasQueue } from '../../_shared/jobs/job-uses.ts';
import { hasOverrides } from '../../_shared/limits/limit-overrides.ts';
import { hasMetrics } from '../../_shared/metrics/has-metrics.ts';
import { missingCode, requiresIfMatch } from '../../_shared/resources/requires-if-match.ts';
import { keepsAnswers, keptAnswers } from '../../_shared/redis/answer-tables.ts';
import { hasRedis } from '../../_shared/redis/has-redis.ts';
import { hasTracing } from '../../_shared/tracing/has-tracing.ts';
import { hasSoftDelete } from '../../_shared/soft-delete/kept-rows.ts';
import { importLine } from '../print/import-line.ts';
import { objectLine } from '../print/object-line.ts';
import { wrapList } from '../print/wrap-list.ts';
import { degrades, readinessArguments } from '../database-sql/readiness-view.ts';
import { appDependencies } from '../express/app-dependencies.ts';
import { namesOf } from '../resource-views/names.ts';
import { rowSupply } from '../../_shared/samples/row-supply.ts';

/** What the tests that concern the whole backend show. */
export function suiteView(spec: Spec): Readonly<Record<string, unknown>> {
  const { resources } = spec;
  const { providers } = spec.authentication;
  const seeded = resources.filter(({ seed }) => seed.length > 0);
  return {
    accounts: hasAccounts(spec),
    jobs: hasJobs(spec),
    queue: hasQueue(spec),
    mails: sendsMail(spec),
    requiresIfMatch: requiresIfMatch(spec),
    missingCode: missingCode(spec),
    audit: hasAudit(spec),
    softDelete: hasSoftDelete(spec),
    fullTextSearch: hasFullTextSearch(spec),
    idempotency: hasIdempotency(spec),
    metrics: hasMetrics(spec),
    tracing: hasTracing(spec),
    uploads: hasFiles(spec),
    localFiles: storesLocally(spec),
    bucket: storesInS3(spec),
    apiSettings: `{ DATABASE_URL: inject('databaseUrl')${storesInS3(spec) ? ', ...storeSettings()' : ''} }`,
    readinessOfServer: readinessArguments(spec),
    ...fileTestView(spec),
    password: hasPassword(spec),
    verifies: verifiesMail(spec),
    safe: isEnumerationSafe(spec),
    oauth: hasOauth(spec),
    redis: hasRedis(spec),
    keeps: keepsAnswers(spec),
    openGuards: openGuards(spec),
    limitMark: limitMark(spec),
    ...limitTestView(spec),
    /** A table whose changes the cache hears of. */
    changedTable: keptAnswers(spec)[0]?.tables[0] ?? '',
    /** Whether production has to be told of servers. */
    isServed: sendsMail(spec) || hasRedis(spec),
    productionStatement: wrapList(
      '    ',
      'const production = { ',
      [
        "APP_ENV: 'production'",
        ...(hasRedis(spec) ? ["REDIS_URL: 'redis://127.0.0.1'"] : []),
        ...(sendsMail(spec) ? ["SMTP_URL: 'smtp://127.0.0.1'"] : []),
      ],
      ' };',
    ),
    appDependencies: appDependencies(spec),
    neededWords: [
      hasAccounts(spec) ? 'the secrets' : 'the secret',
      ...(storesInS3(spec) ? ['the database and the bucket'] : ['the database']),
    ].join(storesInS3(spec) ? ', ' : ' and '),
    neededNames: [
      ...['APP_ENV', 'APP_SECRET', 'DATABASE_URL'],
      ...(hasAccounts(spec) ? ['JWT_SECRET'] : []),
      ...(storesInS3(spec) ? ['S3_BUCKET'] : []),
    ].join(', '),
    readinessArguments: offlineReadiness(spec),
    neededStatement: wrapList(
      '  ',
      'const needed = [',
      ['JWT_SECRET', ...neededInProduction(spec)].map(tsString),
      '];',
    ),
    providerPrefixes: hasOauth(spec) ? providers.map((provider) => `OIDC_${provider.toUpperCase()}`) : [],
    anyPrefix: `OIDC_${(providers[0] ?? '').toUpperCase()}`,
    providerNames: providers.map(tsString).join(', '),
    hasGithub: providers.includes('github'),
    /** A provider of OpenID Connect, to sign in at; empty when there is none. */
    oidcName: providers.find((provider) => provider !== 'github') ?? '',
    // Code that only rows reach is not reached where no row can be made, or where there is nothing to make one of.
    isReached: resources.length > 0 && resources.every((resource) => rowSupply(spec, resource) > 0),
    accessLines: hasAccounts(spec) ? accessLines(spec) : [],
    roleLines: hasAccounts(spec) ? roleLines(spec) : [],
    hasRoleLines: hasAccounts(spec) && routeAccess(spec).length > 0,
    hasMigrations: resources.length > 0,
    hasSeeds: seeded.length > 0,
    seedSchemaImports: seeded.map((resource) => {
      const { createConst, validatorFile } = namesOf(resource);
      return importLine([createConst], `../../src/validators/${validatorFile}`);
    }),
    seedTests: seeded.map((resource) => ({
      words: resource.names.wordsPlural,
      name: tsString(resource.names.path),
      schema: namesOf(resource).createConst,
    })),
  };
}

/** For every route of a resource, the role that uses it in the tests. */
function roleLines(spec: Spec): readonly string[] {
  return routeAccess(spec).flatMap(({ route, actor }) =>
    actor === undefined ? [] : [`  ${tsString(route)}: ${tsString(actor)},`],
  );
}

/** For every route of a resource, the roles that may use it, and `nobody` where no account is needed. */
function accessLines(spec: Spec): readonly string[] {
  return routeAccess(spec).map(({ route, allowed }) =>
    wrapList('  ', `${tsString(route)}: [`, allowed.map(tsString), '],'),
  );
}

/** Arguments of `createReadiness` without anything to do without. */
function offlineReadiness(spec: Spec): string {
  if (!degrades(spec)) return 'offlineDatabase()';
  return hasRedis(spec) ? 'offlineDatabase(), { cache: withoutRedis }' : 'offlineDatabase(), {}';
}

/** What stands for the limiter of a route. */
function limitMark(spec: Spec): string {
  return hasOverrides(spec) ? "() => mark('limited')" : "mark('limited')";
}

/** What runs before the handlers where nobody signs in. */
function openGuards(spec: Spec): string {
  const keeps = keepsAnswers(spec);
  const guards = [
    ...(keeps ? ["lookUp: () => mark('found')"] : []),
    ...[`limit: ${limitMark(spec)}`, "parseBody: mark('parsed')", 'unitOfWork'],
    ...(hasIdempotency(spec) ? ['idempotent: unitOfWork'] : []),
    ...(keeps ? ['keep: (handler: RequestHandler) => handler'] : []),
  ];
  return objectLine('  ', 'const guards = ', guards, ';');
}
