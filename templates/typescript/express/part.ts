import type { Part, Spec } from '../../../src/types.ts';
import { tsPropertyName } from '../../../src/naming.ts';
import { fits } from '../print/fits.ts';
import { importLine } from '../print/import-line.ts';
import { objectLine } from '../print/object-line.ts';
import { returnList } from '../print/return-list.ts';
import { wrapList } from '../print/wrap-list.ts';
import { knowsActor } from '../../_shared/access/knows-actor.ts';
import { hasAccounts, hasOauth, hasPassword } from '../../_shared/accounts/account-uses.ts';
import { hasAudit } from '../../_shared/audit/has-audit.ts';
import { isUser } from '../../_shared/accounts/user-resource.ts';
import { hasIdempotency } from '../../_shared/idempotency/has-idempotency.ts';
import { tellsOwners } from '../../_shared/jobs/job-uses.ts';
import { hasOverrides } from '../../_shared/limits/limit-overrides.ts';
import { hasFiles, storesInS3, storesLocally } from '../../_shared/uploads/file-uses.ts';
import { hasMetrics } from '../../_shared/metrics/has-metrics.ts';
import { altersRows } from '../../_shared/resources/alters-rows.ts';
import { keepsAnswers } from '../../_shared/redis/answer-tables.ts';
import { hasRedis } from '../../_shared/redis/has-redis.ts';
import { hasTracing } from '../../_shared/tracing/has-tracing.ts';
import { hasSoftDelete } from '../../_shared/soft-delete/kept-rows.ts';
import { capabilitiesOf } from '../../_shared/resources/capabilities.ts';
import { includesOf } from '../../_shared/resources/includes-of.ts';
import { namesOf } from '../resource-views/names.ts';
import { serviceDependencies } from '../resource-views/service-view.ts';
import { accountDependencies, appDependencies } from './app-dependencies.ts';
import { accountRoutes } from './account-routes.ts';
import { readinessArguments } from '../database-sql/readiness-view.ts';
import { exceptFiles } from '../core/except-files.ts';
import { fileRoutes } from './file-routes.ts';
import { limiterView } from './limiter-view.ts';

const runtime = ['cors', 'express', 'express-rate-limit', 'helmet', 'on-headers', 'swagger-ui-dist'];
const types = ['@types/cors', '@types/express', '@types/on-headers', '@types/swagger-ui-dist'];

/** Express 5 around the TypeScript core: routes, controllers, middleware, start and stop. */
export const expressBase: Part = {
  id: 'typescript/express',
  axis: 'base',
  choices: [],
  after: ['typescript/core', 'typescript/database-sql'],
  gives: () => [
    ...runtime.map((name) => ({ to: 'dependency', name }) as const),
    ...types.map((name) => ({ to: 'dependency', name, dev: true }) as const),
  ],
  view: (spec) => ({
    accounts: hasAccounts(spec),
    audit: hasAudit(spec),
    idempotency: hasIdempotency(spec),
    metrics: hasMetrics(spec),
    tracing: hasTracing(spec),
    softDelete: hasSoftDelete(spec),
    challenges: hasAccounts(spec) || hasMetrics(spec),
    guarded: hasAccounts(spec) && knowsActor(spec),
    exceptFiles: exceptFiles(spec),
    uploads: hasFiles(spec),
    localFiles: storesLocally(spec),
    bucket: storesInS3(spec),
    readinessArguments: readinessArguments(spec),
    statuses: hasAccounts(spec) || hasFiles(spec) || hasSoftDelete(spec),
    queries: hasOauth(spec) || storesLocally(spec),
    password: hasPassword(spec),
    oauth: hasOauth(spec),
    redis: hasRedis(spec),
    appDependencies: appDependencies(spec),
    accountDependencies: accountDependencies(spec),
    ...mountView(spec),
    ...limiterView(spec),
    ...routeIndexView(spec),
  }),
  omits: (spec) => [
    ...(spec.resources.length === 0 ? ['src/utils/send.ts'] : []),
    ...(altersRows(spec) ? [] : ['src/utils/target-of.ts']),
  ],
};

/** How `routes/mount.ts` lines up what runs before a handler. */
function mountView(spec: Spec): Readonly<Record<string, unknown>> {
  const keeps = keepsAnswers(spec);
  const operation = hasMetrics(spec) ? ['markOperation(route)'] : [];
  const limit = [...(keeps ? ['...lookUp'] : []), hasOverrides(spec) ? 'guards.limit(route.endpoint)' : 'guards.limit'];
  const access = [...operation, 'guards.authenticate', ...limit, 'guards.authorize(route.permission)'];
  return {
    keeps,
    readHandler: keeps ? 'read' : 'route.handler',
    accessStatement: wrapList('      ', 'const access = [', access, '];'),
    openHandlers: [...operation, ...limit, '...body', '...parameters', 'handler'].join(', '),
  };
}

function routeIndexView(spec: Spec): Readonly<Record<string, unknown>> {
  const resources = spec.resources.filter((resource) => !isUser(resource));
  const account = accountRoutes(spec);
  const files = fileRoutes(spec);
  const hasLists = spec.resources.some((resource) => capabilitiesOf(resource).anyList);
  const all = resources.map((resource) => namesOf(resource));
  const tells = resources.some((resource) => tellsOwners(spec, resource));
  const members = [
    ...(resources.length > 0 || hasAudit(spec) ? ['db'] : []),
    ...(hasLists ? ['appSecret'] : []),
    ...(hasAccounts(spec) ? ['accounts'] : []),
    ...(hasFiles(spec) ? ['storage', 'maxUploadBytes'] : []),
  ];
  const parameter =
    members.length > 0 ? `{ ${members.join(', ')} }: RouteDependencies` : '_dependencies: RouteDependencies';
  return {
    hasLists,
    createRoutesHead: wrapList('', 'export function createApiRoutes(', [parameter], '): Route[] {'),
    routeImports: [
      "import type { Kysely } from 'kysely';",
      ...all.map((names) => importLine([names.controller], `../controllers/${names.controllerFile}`)),
      ...account.controllers,
      ...files.controllers,
      "import type { Database } from '../database/schema.ts';",
      ...all.map((names) => importLine([names.repositoryType], `../repositories/${names.repositoryFile}`)),
      ...account.repositories,
      ...files.repositories,
      ...(tells ? ["import { OutboxRepository } from '../repositories/outbox-repository.ts';"] : []),
      ...(hasAccounts(spec) ? ["import type { Accounts } from '../services/accounts.ts';"] : []),
      ...all.map((names) => importLine([names.service], `../services/${names.serviceFile}`)),
      ...files.services,
      ...(tells ? ["import { OwnerNotices } from '../services/owner-notices.ts';"] : []),
      ...(hasLists ? ["import { createCursorCodec } from '../utils/cursor.ts';"] : []),
      ...account.routes,
      ...files.routes,
      ...all.map((names) => importLine([names.routesFunction], `./${names.routesFile}`)),
      "import type { Route } from './route.ts';",
    ],
    repositoryLines: [
      ...(needsUsers(spec) ? ['  const { userRepository } = accounts;'] : []),
      ...all.map((names) => wrapList('  ', `const ${names.repository} = new ${names.repositoryType}(`, ['db'], ');')),
    ],
    noticeLines: tells ? ['  const ownerNotices = new OwnerNotices(new OutboxRepository(db));'] : [],
    serviceLines: resources.map((resource) => {
      const { service } = namesOf(resource);
      const repositories = serviceDependencies(spec, resource).map((other) => namesOf(other).repository);
      const arguments_ = [...repositories, ...(tellsOwners(spec, resource) ? ['ownerNotices'] : [])];
      return wrapList('  ', `const ${resource.names.camel}Service = new ${service}(`, arguments_, ');');
    }),
    sourceLines: resources
      .filter((resource) => includesOf(spec, resource).length > 0)
      .map((resource) =>
        objectLine(
          '  ',
          `const ${namesOf(resource).sources} = `,
          includesOf(spec, resource).map(
            ({ field, target }) => `${tsPropertyName(field.wire)}: ${target.names.camel}Service`,
          ),
          ';',
        ),
      ),
    storageType: storesLocally(spec) ? 'LocalStorage' : 'Storage',
    fileLines: files.made,
    idleStorage: files.idle,
    returnRoutes: returnList([
      ...account.lines,
      ...files.lines,
      ...resources.map((resource) => {
        const { routesFunction, controller, sources } = namesOf(resource);
        const args = [
          `${resource.names.camel}Service`,
          ...(capabilitiesOf(resource).anyList ? ['cursors'] : []),
          ...(includesOf(spec, resource).length > 0 ? [sources] : []),
        ];
        const flat = `new ${controller}(${args.join(', ')})`;
        const created = fits(`      ${flat},`) ? flat : wrapList('      ', `new ${controller}(`, args, ')').trimStart();
        return wrapList('    ', `...${routesFunction}(`, [created], '),');
      }),
    ]),
  };
}

/** Whether a resource has lists below users, whose repository belongs to the accounts. */
function needsUsers(spec: Spec): boolean {
  return spec.resources.some((resource) => !isUser(resource) && serviceDependencies(spec, resource).some(isUser));
}
