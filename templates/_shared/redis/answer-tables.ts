import type { Resource, Spec } from '../../../src/types.ts';
import { hasAccounts } from '../accounts/account-uses.ts';
import { isUser } from '../accounts/user-resource.ts';
import { nestedNames } from '../resources/nested.ts';
import { resourcesNamed } from '../resources/resources-named.ts';
import { hasRedis } from './has-redis.ts';

/** An operation whose answers are kept, and the tables that they are read from. */
export type KeptAnswer = Readonly<{ operationId: string; tables: readonly string[] }>;

/**
 * The operations whose answers are kept in Redis. An answer holds for as long as none of its tables changes: the table of
 * the resource, and every one that references lead to from there, near or far. From those alone come included objects and
 * owners, and only their deletion changes rows along (cascade, setNull). Accounts show nothing of theirs but their ids.
 */
export function keptAnswers(spec: Spec): readonly KeptAnswer[] {
  if (!hasRedis(spec)) return [];
  return spec.resources
    .filter((resource) => !isUser(resource))
    .flatMap((resource) => {
      const { pascal, pascalPlural } = resource.names;
      const operationIds = [
        ...(resource.operations.includes('list') ? [`list${pascalPlural}`] : []),
        ...(resource.operations.includes('get') ? [`get${pascal}`] : []),
        ...resource.nested.map((nested) => nestedNames(nested).operationId),
      ];
      const tables = tablesFrom(spec, resource);
      return operationIds.map((operationId) => ({ operationId, tables }));
    });
}

/** Whether answers are kept. */
export function keepsAnswers(spec: Spec): boolean {
  return keptAnswers(spec).length > 0;
}

/** Whether the accounts of sessions are kept, too: whoever asks for a kept answer then asks the database for nothing. */
export function keepsSessions(spec: Spec): boolean {
  return hasAccounts(spec) && keepsAnswers(spec);
}

function tablesFrom(spec: Spec, start: Resource): readonly string[] {
  const reached = new Set([start]);
  for (const resource of reached) {
    const targets = resource.fields.filter(({ type }) => type === 'ref').map(({ target }) => target);
    for (const next of resourcesNamed(spec, targets)) if (!isUser(next)) reached.add(next);
  }
  return [...reached].map(({ names }) => names.table);
}
