import { joinTable } from '../../naming.ts';
import type { RuleBreak } from '../../types.ts';
import type { ReadResource } from '../resources/read-resources.ts';
import type { RuleInput, SpecRule } from './rule.ts';

/** Paths that the backend itself serves; `User` alone may have one of them, because it extends the built-in account. */
const builtInPaths: ReadonlySet<string> = new Set(['auth', 'users', 'files', 'audit-logs', 'ws', 'graphql']);

/** The tables in which the SQL runner, Alembic and TypeORM record what they have applied; see decision 0020. */
const bookkeepingTables: ReadonlySet<string> = new Set([
  'schema_migrations',
  'alembic_version',
  'typeorm_migrations',
  'typeorm_metadata',
]);

/** The tables of accounts besides `users`; see docs/contract-storage.md. */
const accountTables: ReadonlySet<string> = new Set([
  'app_sessions',
  'app_refresh_tokens',
  'app_action_tokens',
  'app_sign_in_attempts',
  'app_identities',
  'app_oauth_states',
]);

/** What accounts are made of: their files have these names, in every language. */
const accountFiles: ReadonlySet<string> = new Set([
  'account',
  'action-token',
  'identity',
  'oauth',
  'password',
  'session',
  'sign-in-attempt',
]);

const isBuiltInTable = (table: string): boolean =>
  bookkeepingTables.has(table) || accountTables.has(table) || table === 'app_files';

/** Every resource has a path, a table and file names of its own, and takes none that are built in. */
export const resourceNameRule: SpecRule = {
  id: 'resource-names',
  breaks: (input) => [...builtIn(input), ...shared(input)],
};

const instead = 'rename it, or give it another `plural`';

function builtIn({ resources, settings }: RuleInput): readonly RuleBreak[] {
  const hasAccounts = !settings.authentication.type.includes('none');
  return resources.flatMap((resource) => {
    const { name, names, path } = resource;
    const because =
      builtInPaths.has(names.path) && name !== 'User'
        ? `the path /${names.path} is built in`
        : isBuiltInTable(names.table)
          ? `the table ${names.table} is built in`
          : hasAccounts && accountFiles.has(names.kebab)
            ? 'accounts have files of that name'
            : undefined;
    const own = because === undefined ? [] : [{ path, because: `${name}: ${because}`, instead }];
    const joins = joinTables(resource).filter(({ table }) => isBuiltInTable(table));
    return [
      ...own,
      ...joins.map((join) => ({
        path: join.path,
        because: `${join.name}: the join table ${join.table} is built in`,
        instead: `rename the field, or give ${name} another \`plural\``,
      })),
    ];
  });
}

function shared({ resources }: RuleInput): readonly RuleBreak[] {
  const owners = new Map<string, string>();
  const breaks: RuleBreak[] = [];
  const claim = (key: string, what: string, name: string, path: RuleBreak['path']): void => {
    const other = owners.get(key);
    if (other === undefined) owners.set(key, name);
    else if (other !== name) breaks.push({ path, because: `${name} and ${other} would both have ${what}`, instead });
  };
  for (const { name, names, path } of resources) {
    claim(`path ${names.path}`, `the path /${names.path}`, name, path);
    claim(`table ${names.table}`, `the table ${names.table}`, name, path);
    claim(`file ${names.kebab}`, `files named ${names.kebab}`, name, path);
  }
  for (const { table, name, path } of resources.flatMap(joinTables))
    claim(`table ${table}`, `the table ${table}`, name, path);
  return breaks;
}

/** The table of each list of references, with the place of its field. */
function joinTables({
  name,
  names,
  path,
  fields,
}: ReadResource): readonly Readonly<{ table: string; name: string; path: RuleBreak['path'] }>[] {
  return fields
    .filter(({ type, list }) => type === 'ref' && list)
    .map((field) => ({
      table: joinTable(names.table, field.name),
      name: `${name}.${field.name}`,
      path: [...path, 'fields', field.name],
    }));
}
