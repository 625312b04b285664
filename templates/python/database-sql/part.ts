import type { Part } from '../../../src/types.ts';
import { databaseEnvironment } from '../../_shared/environment/database-environment.ts';
import { schemaMigration } from '../../_shared/sql/schema-migration.ts';
import { repositoryView } from '../resource-views/repository-view.ts';
import { databaseCommands } from './commands.ts';

/** SQL databases through asyncpg: connection, migrations with Alembic, and one repository per resource. */
export const pythonDatabaseSql: Part = {
  id: 'python/database-sql',
  axis: 'database',
  choices: ['postgresql'],
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
  resourceView: repositoryView,
  omits: ({ resources }) =>
    resources.length > 0
      ? []
      : ['__init__', 'base', 'list_statement', 'json_value'].map((name) => `app/repositories/${name}.py`),
};
