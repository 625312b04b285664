import { sqlIdentifier } from '../../../src/naming.ts';
import type { Resource, Spec } from '../../../src/types.ts';
import { accessOf } from '../../_shared/access/access-of.ts';
import { ownerPaths, type OwnerPath } from '../../_shared/access/owner-paths.ts';
import { ownershipOf } from '../../_shared/access/ownership-of.ts';
import { tellsOwners } from '../../_shared/jobs/job-uses.ts';
import { isIncluded } from '../../_shared/resources/includes-of.ts';
import { fits } from '../print/fits.ts';
import { printChain } from '../print/chain.ts';
import { wrapList } from '../print/wrap-list.ts';
import { namesOf } from './names.ts';

/** What a repository shows of whose a row is. */
export function ownershipView(spec: Spec, resource: Resource) {
  const { model } = namesOf(resource);
  const { scopesFind, asksOwners, belongs, ...ownership } = ownershipOf(resource);
  // What others include is read as a list, as far as single rows can be got.
  const scopesList = ownership.scopesList || (isIncluded(spec, resource) && accessOf(resource).owns('get'));
  const head = (name: string, parameters: readonly string[], isScoped: boolean, type: string) =>
    wrapList('  ', `async ${name}(`, [...parameters, ...(isScoped ? ['owner?: string'] : [])], `): Promise<${type}> {`);
  const rows = (isScoped: boolean) => `selectRows(this.db${isScoped ? ', owner' : ''})`;
  return {
    hasCreatedBy: accessOf(resource).hasCreatedBy,
    asksOwners,
    tells: tellsOwners(spec, resource),
    ownerSelects: ownerPaths(resource, spec.resources).map(
      (path, index) => `${index > 0 ? 'union ' : ''}${ownerSelect(resource.names.table, path)}`,
    ),
    scoped: scopesList || scopesFind,
    belongs,
    listHead: head('list', ['query: ListQuery'], scopesList, `Page<${model}>`),
    listRows: rows(scopesList),
    findHead: head('findById', ['id: string'], scopesFind, `${model} | undefined`),
    findRows: rows(scopesFind),
    ownedStatement: printChain(
      '    ',
      'const rows = await ',
      {
        base: 'this.db',
        calls: [
          { callee: 'selectFrom', args: [`'${resource.names.table}'`] },
          { callee: 'select', args: ["'id'"] },
          { callee: 'where', args: ["'id'", "'in'", 'ids'] },
          { callee: 'where', args: ['belongsTo(userId)'] },
          { callee: 'execute' },
        ],
      },
      ';',
    ),
    belongsStatement: belongsStatement(resource.names.table, ownerPaths(resource, spec.resources)),
  };
}

/** One condition, or several of which one is enough. */
function belongsStatement(table: string, paths: readonly OwnerPath[]): string {
  const conditions = paths.map((path) => condition(table, path));
  const [only = 'false'] = conditions;
  const text = conditions.length === 1 ? only : `(${conditions.join(' or ')})`;
  const line = `  return sql<SqlBool>\`${text}\`;`;
  if (fits(line) || conditions.length === 1) return line;
  return `  return sql<SqlBool>\`(${conditions.map((one) => `\n    ${one}`).join(' or')}\n  )\`;`;
}

function condition(table: string, { column, through }: OwnerPath): string {
  const name = (of: string, what: string) => `${sqlIdentifier(of)}.${sqlIdentifier(what)}`;
  if (!through) return `${name(table, column)} = \${userId}`;
  const link = `owner.id = ${name(table, through.column)}`;
  return `exists (select from ${sqlIdentifier(through.table)} owner where ${link} and ${name('owner', column)} = \${userId})`;
}

/** The owner of a row by one way, if there is one. */
function ownerSelect(table: string, { column, through }: OwnerPath): string {
  const name = (of: string, what: string) => `${sqlIdentifier(of)}.${sqlIdentifier(what)}`;
  const from = sqlIdentifier(table);
  const id = `${name(table, 'id')} = \${id}`;
  const [owner, source] = through
    ? [
        name('owner', column),
        `${from} join ${sqlIdentifier(through.table)} owner on owner.id = ${name(table, through.column)}`,
      ]
    : [name(table, column), from];
  return `select ${owner} as user_id from ${source} where ${id} and ${owner} is not null`;
}
