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
import { routeAccess } from '../../_shared/access/route-access.ts';
import { neededInProduction } from '../../_shared/accounts/needed-in-production.ts';
import { hasAudit } from '../../_shared/audit/has-audit.ts';
import { hasFullTextSearch } from '../../_shared/full-text-search/has-full-text-search.ts';
import { hasIdempotency } from '../../_shared/idempotency/has-idempotency.ts';
import { hasJobs } from '../../_shared/jobs/job-uses.ts';
import { hasMetrics } from '../../_shared/metrics/has-metrics.ts';
import { missingCode, requiresIfMatch } from '../../_shared/resources/requires-if-match.ts';
import { hasRedis } from '../../_shared/redis/has-redis.ts';
import { hasTracing } from '../../_shared/tracing/has-tracing.ts';
import { importLine } from '../print/import-line.ts';
import { wrapList } from '../print/wrap-list.ts';
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
    mails: sendsMail(spec),
    requiresIfMatch: requiresIfMatch(spec),
    missingCode: missingCode(spec),
    audit: hasAudit(spec),
    fullTextSearch: hasFullTextSearch(spec),
    idempotency: hasIdempotency(spec),
    metrics: hasMetrics(spec),
    tracing: hasTracing(spec),
    password: hasPassword(spec),
    verifies: verifiesMail(spec),
    safe: isEnumerationSafe(spec),
    oauth: hasOauth(spec),
    redis: hasRedis(spec),
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
    readinessArguments: ['offlineDatabase()', ...(hasRedis(spec) ? ['withoutRedis'] : [])].join(', '),
    neededStatement: wrapList(
      '  ',
      'const needed = [',
      ['JWT_SECRET', ...neededInProduction(spec)].map(tsString),
      '];',
    ),
    providerPrefixes: hasOauth(spec) ? providers.map((provider) => `OIDC_${provider.toUpperCase()}`) : [],
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
