import { sqlIdentifier } from '../../../src/naming.ts';
import type { Operation, Resource, Spec } from '../../../src/types.ts';
import { accessOf, readingOf } from '../../_shared/access/access-of.ts';
import { ownerPaths, type OwnerPath } from '../../_shared/access/owner-paths.ts';
import { isUser } from '../../_shared/accounts/user-resource.ts';
import { fits } from '../print/fits.ts';
import { printChain } from '../print/chain.ts';
import { wrapList } from '../print/wrap-list.ts';
import { namesOf } from './names.ts';

const onRows: readonly Operation[] = ['update', 'replace', 'delete'];

/** What a repository shows of whose a row is. */
export function ownershipView(spec: Spec, resource: Resource) {
  const { model } = namesOf(resource);
  const { owns, hidesMembers, hasOwners, hasCreatedBy } = accessOf(resource);
  const isOrdinary = !isUser(resource);
  const reading = readingOf(resource);
  const scopesList = isOrdinary && owns('list');
  const scopesFind = isOrdinary && reading !== undefined && owns(reading);
  const asksOwners = isOrdinary && hasOwners && (hidesMembers || onRows.some(owns));
  const head = (name: string, parameters: readonly string[], isScoped: boolean, type: string) =>
    wrapList('  ', `async ${name}(`, [...parameters, ...(isScoped ? ['owner?: string'] : [])], `): Promise<${type}> {`);
  const rows = (isScoped: boolean) => `selectRows(this.db${isScoped ? ', owner' : ''})`;
  return {
    hasCreatedBy,
    asksOwners,
    scoped: scopesList || scopesFind,
    belongs: scopesList || scopesFind || asksOwners,
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
