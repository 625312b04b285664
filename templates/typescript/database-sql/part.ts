import type { Part, Spec } from '../../../src/types.ts';
import { hasAccounts, hasOauth, hasPassword } from '../../_shared/accounts/account-uses.ts';
import { hasAudit } from '../../_shared/audit/has-audit.ts';
import { hasFullTextSearch } from '../../_shared/full-text-search/has-full-text-search.ts';
import { hasIdempotency } from '../../_shared/idempotency/has-idempotency.ts';
import { hasJobs } from '../../_shared/jobs/job-uses.ts';
import { hasFiles } from '../../_shared/uploads/file-uses.ts';
import { hasMetrics } from '../../_shared/metrics/has-metrics.ts';
import { keepsAnswers, keepsSessions } from '../../_shared/redis/answer-tables.ts';
import { seeded } from '../../_shared/seeds/seed-rows.ts';
import { hasSoftDelete } from '../../_shared/soft-delete/kept-rows.ts';
import { schemaMigration } from '../../_shared/sql/schema-migration.ts';
import { joinTablesOf } from '../../_shared/sql/join-table.ts';
import { importLine, importTypeLine } from '../print/import-line.ts';
import { isJoin } from '../../_shared/resources/capabilities.ts';
import { joinType } from '../resource-views/model-view.ts';
import { namesOf } from '../resource-views/names.ts';
import { repositoryView } from '../resource-views/repository-view.ts';
import { databaseCommands } from './commands.ts';
import { degrades } from './readiness-view.ts';
import { databaseEnvironment } from '../../_shared/environment/database-environment.ts';

/** SQL databases through node-postgres: connection, migrations and one repository per resource. */
export const databaseSql: Part = {
  id: 'typescript/database-sql',
  axis: 'database',
  choices: ['postgresql'],
  serves: () => true,
  after: ['typescript/core'],
  gives: (spec) => [
    { to: 'dependency', name: 'pg' },
    { to: 'dependency', name: '@types/pg', dev: true },
    ...(spec.resources.length > 0 ? [{ to: 'dependency', name: 'uuid' } as const] : []),
    ...databaseEnvironment(spec),
    ...databaseCommands,
    ...schemaMigration(spec),
  ],
  view: schemaView,
  resourceView: repositoryView,
  omits: (spec) => (spec.resources.length === 0 ? withoutResources : omitted(spec)),
};

const withoutResources = [
  ...['base', 'escape-like', 'join', 'list-statement', 'search-condition', 'to-bytea', 'to-jsonb'],
].map(file);

function omitted(spec: Spec): readonly string[] {
  const { resources } = spec;
  const fields = resources.flatMap((resource) => resource.fields);
  const writable = fields.filter((field) => !field.readonly);
  const usesJsonb = writable.some(
    (field) => !isJoin(field) && field.type !== 'file' && (field.list || field.type === 'json'),
  );
  const usesBytea = writable.some((field) => field.type === 'bytes' && !field.list);
  return [
    ...(usesJsonb ? [] : ['to-jsonb']),
    ...(usesBytea ? [] : ['to-bytea']),
    ...(fields.some(isJoin) ? [] : ['join']),
    ...(hasFullTextSearch(spec) ? ['search-condition'] : []),
  ].map(file);
}

function file(name: string): string {
  return `src/repositories/${name}.ts`;
}

/** The tables of accounts that are queried, by model file. */
function accountFiles(spec: Spec) {
  if (!hasAccounts(spec)) return [];
  return [
    modelTables('action-token', { app_action_tokens: 'ActionTokenTable' }),
    ...(hasAudit(spec) ? [modelTables('audit-entry', { app_audit_log: 'AuditTable' })] : []),
    ...(hasOauth(spec)
      ? [modelTables('identity', { app_identities: 'IdentityTable', app_oauth_states: 'OauthStateTable' })]
      : []),
    modelTables('session', { app_refresh_tokens: 'RefreshTokenTable', app_sessions: 'SessionTable' }),
    ...(hasPassword(spec) ? [modelTables('sign-in-attempt', { app_sign_in_attempts: 'SignInAttemptTable' })] : []),
  ];
}

/** The table of jobs. */
function jobFiles(spec: Spec) {
  return hasJobs(spec) ? [modelTables('job', { app_outbox: 'OutboxTable' })] : [];
}

function modelTables(file: string, tables: Readonly<Record<string, string>>) {
  return {
    line: importTypeLine(Object.values(tables), `../models/${file}.ts`),
    tables: Object.entries(tables).map(([name, type]) => ({ name, type })),
  };
}

function schemaView(spec: Spec): Readonly<Record<string, unknown>> {
  const { resources } = spec;
  const ofResources = resources.map((resource) => {
    const joins = joinTablesOf(resource, resources);
    const { table, modelFile } = namesOf(resource);
    const types = [table, ...joins.map((join) => joinType(resource, join.field))];
    return {
      line: importTypeLine(types, `../models/${modelFile}`),
      tables: [
        { name: resource.names.table, type: table },
        ...joins.map((join) => ({ name: join.table, type: joinType(resource, join.field) })),
      ],
    };
  });
  const files = [
    ...accountFiles(spec),
    ...(hasIdempotency(spec) ? [modelTables('idempotency-key', { app_idempotency_keys: 'IdempotencyKeyTable' })] : []),
    ...jobFiles(spec),
    ...(hasFiles(spec) ? [modelTables('stored-file', { app_files: 'StoredFileTable' })] : []),
    ...ofResources,
  ];
  return {
    audit: hasAudit(spec),
    isEmpty: resources.length === 0,
    metrics: hasMetrics(spec),
    degrades: degrades(spec),
    keeps: keepsAnswers(spec),
    keepsSessions: keepsSessions(spec),
    kyselyImport: kyselyImport(spec),
    softDelete: hasSoftDelete(spec),
    seeds: seeded(resources).length > 0,
    tableImports: files.map((file) => file.line),
    tables: files.flatMap((file) => file.tables),
  };
}

/** What transactions need of Kysely. */
function kyselyImport(spec: Spec): string {
  const keeps = keepsAnswers(spec);
  const names = [
    ...(keeps ? ['DeleteQueryNode', 'InsertQueryNode'] : []),
    'type Kysely',
    ...(keeps ? ['type RootOperationNode'] : []),
    ...(hasAudit(spec) ? ['sql'] : []),
    ...(keeps ? ['TableNode'] : []),
    'type Transaction',
    ...(keeps ? ['UpdateQueryNode'] : []),
  ];
  return names.every((name) => name.startsWith('type '))
    ? importTypeLine(['Kysely', 'Transaction'], 'kysely')
    : importLine(names, 'kysely');
}
