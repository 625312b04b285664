import type { Part, Spec } from '../../../src/types.ts';
import { accessOf } from '../../_shared/access/access-of.ts';
import { ownershipOf } from '../../_shared/access/ownership-of.ts';
import { hasAudit } from '../../_shared/audit/has-audit.ts';
import { databaseEnvironment } from '../../_shared/environment/database-environment.ts';
import { hasFullTextSearch } from '../../_shared/full-text-search/has-full-text-search.ts';
import { tellsOwners } from '../../_shared/jobs/job-uses.ts';
import { hasMetrics } from '../../_shared/metrics/has-metrics.ts';
import { hasRedis } from '../../_shared/redis/has-redis.ts';
import { isIncluded } from '../../_shared/resources/includes-of.ts';
import { seeded } from '../../_shared/seeds/seed-rows.ts';
import { hasSoftDelete, keepsDeleted } from '../../_shared/soft-delete/kept-rows.ts';
import { schemaMigration } from '../../_shared/sql/schema-migration.ts';
import { hasFiles, storesInS3 } from '../../_shared/uploads/file-uses.ts';
import { repositoryView } from '../resource-views/repository-view.ts';
import { databaseCommands } from './commands.ts';

/** SQL databases through asyncpg: connection, migrations with Alembic, and one repository per resource. */
export const pythonDatabaseSql: Part = {
  id: 'python/database-sql',
  axis: 'database',
  choices: ['postgresql'],
  serves: () => true,
  after: ['python/core'],
  gives: (spec) => [
    { to: 'dependency', name: 'alembic' },
    { to: 'dependency', name: 'asyncpg' },
    { to: 'dependency', name: 'asyncpg-stubs', dev: true },
    ...(spec.resources.length > 0 ? [{ to: 'dependency', name: 'uuid-utils' } as const] : []),
    ...databaseEnvironment(spec),
    ...databaseCommands,
    ...schemaMigration(spec),
  ],
  view: (spec) => ({
    hasResources: spec.resources.length > 0,
    audit: hasAudit(spec),
    // What reads rows reads the audit log, too.
    entity: hasAudit(spec) ? 'Entity' : 'Model',
    metrics: hasMetrics(spec),
    uploads: hasFiles(spec),
    redis: hasRedis(spec),
    degrades: hasRedis(spec) || storesInS3(spec),
    fullTextSearch: hasFullTextSearch(spec),
    softDelete: hasSoftDelete(spec),
    seeds: seeded(spec.resources).length > 0,
    ownedBase: hasSoftDelete(spec) ? 'KeepingRepository[Kept]' : 'BaseRepository[Model]',
    ownedModel: hasSoftDelete(spec) ? 'Kept' : 'Model',
    tells: spec.resources.some((resource) => tellsOwners(spec, resource)),
    limitsLists: spec.resources.some(
      (resource) => ownershipOf(resource).scopesList || (isIncluded(spec, resource) && accessOf(resource).owns('get')),
    ),
  }),
  resourceView: repositoryView,
  omits: unusedFiles,
};

function unusedFiles(spec: Spec): readonly string[] {
  const { resources } = spec;
  if (resources.length === 0)
    return [
      ...['__init__', 'base', 'escape_like', 'keeping', 'owned', 'list_statement', 'json_value', 'search_condition'],
    ].map(repositoryFile);
  return [
    ...(hasFullTextSearch(spec) ? ['search_condition'] : []),
    ...(resources.some((resource) => keepsDeleted(spec, resource)) ? [] : ['keeping']),
    ...(resources.some((resource) => ownershipOf(resource).belongs || tellsOwners(spec, resource)) ? [] : ['owned']),
  ].map(repositoryFile);
}

function repositoryFile(name: string): string {
  return `app/repositories/${name}.py`;
}
