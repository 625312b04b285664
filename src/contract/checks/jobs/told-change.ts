import type { Resource, Spec } from '../../../types.ts';
import type { CheckContext, Instance } from '../../check-context.ts';
import { isAccount } from '../../model/account-resource.ts';
import { grantOf } from '../../model/grant-of.ts';
import { settable } from '../../model/member-groups.ts';
import { may } from '../../model/may.ts';
import { insertedOwners } from '../../model/owners-of.ts';
import { NotRun } from '../../not-run.ts';
import type { Exchange } from '../../http/exchange.ts';
import type { Principal } from '../../principals/principal.ts';

/** A change of a row by somebody else than its owner, of which the owner is told. */
export type ToldChange = Readonly<{
  resource: Resource;
  id: string;
  owner: Principal;
  /** Changes the row as somebody else; every time anew. */
  change(): Promise<Exchange>;
  /** The version of the row as the table has it. */
  version(): Promise<number>;
}>;

/** Finds a resource whose owners are told, makes a row of one, and gives it to somebody. */
export async function toldChange(
  { spec }: Pick<CheckContext, 'spec'>,
  { database, principals, rows }: Pick<Instance, 'database' | 'principals' | 'rows'>,
): Promise<ToldChange> {
  for (const resource of spec.resources.filter((one) => !isAccount(one) && one.owner.length > 0)) {
    const [holder] = insertedOwners(resource);
    const role = Object.keys(spec.authorization.roles).find((one) => grantOf(resource, 'update', one) === 'any');
    const field = settable(resource, 'any').find(
      ({ type, list, unique }) => !unique && !list && ['string', 'text', 'integer', 'date', 'boolean'].includes(type),
    );
    if (!holder || role === undefined || !field || !may(resource, 'create', 'update')) continue;
    const row = await rows.create(resource);
    const [owner, other] = [await principals.create(), await principals.create({ role })];
    const table = database.identifier(resource.names.table);
    const column = database.identifier(holder.column);
    await database.query(`update ${table} set ${column} = $1 where id = $2`, [owner.userId, row.id]);
    return {
      ...{ resource, id: row.id, owner },
      change: async () => other.client.patch(row.path, { [field.wire]: await rows.value(resource, field) }),
      async version() {
        const [found] = await database.query(`select version from ${table} where id = $1`, [row.id]);
        return Number(found?.['version']);
      },
    };
  }
  throw new NotRun('no row whose owner the suite can set can be changed by somebody else');
}

/** The reason why a spec has no jobs to check, if it has none. */
export function whenJobs({ choices }: Spec): true | string {
  return choices.feature.includes('background-jobs') || 'the spec has no background-jobs';
}
