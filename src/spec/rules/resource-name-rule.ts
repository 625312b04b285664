import { joinTable } from '../../naming.ts';
import type { RuleBreak } from '../../types.ts';
import type { RuleInput, SpecRule } from './rule.ts';

/** Paths that the backend itself serves; `User` alone may have one of them, because it extends the built-in account. */
const builtInPaths: ReadonlySet<string> = new Set(['auth', 'users', 'files', 'audit-logs', 'ws', 'graphql']);

/** The table that every migration writes to. */
const bookkeepingTables: ReadonlySet<string> = new Set(['schema_migrations']);

/** Every resource has a path, a table and file names of its own, and takes none that are built in. */
export const resourceNameRule: SpecRule = {
  id: 'resource-names',
  breaks: (input) => [...builtIn(input), ...shared(input)],
};

const instead = 'rename it, or give it another `plural`';

function builtIn({ resources }: RuleInput): readonly RuleBreak[] {
  return resources.flatMap(({ name, names, path }) => {
    const because =
      builtInPaths.has(names.path) && name !== 'User'
        ? `the path /${names.path} is built in`
        : bookkeepingTables.has(names.table)
          ? `the table ${names.table} is built in`
          : undefined;
    return because === undefined ? [] : [{ path, because: `${name}: ${because}`, instead }];
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
  for (const { name, names, path, fields } of resources) {
    for (const field of fields.filter(({ type, list }) => type === 'ref' && list)) {
      const table = joinTable(names.table, field.name);
      claim(`table ${table}`, `the table ${table}`, `${name}.${field.name}`, [...path, 'fields', field.name]);
    }
  }
  return breaks;
}
