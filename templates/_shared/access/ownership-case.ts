import type { Field, Operation, Resource, Spec } from '../../../src/types.ts';
import { hasAccounts } from '../accounts/account-uses.ts';
import { isUser } from '../accounts/user-resource.ts';
import { isGiven, plenty, rowSupply } from '../samples/row-supply.ts';
import { accessOf, readingOf } from './access-of.ts';
import { grantIn } from './acting-role.ts';
import { ownershipOf } from './ownership-of.ts';
import { ownerWays, type OwnerWay } from './owner-ways.ts';

const onRows = ['list', 'get', 'update', 'replace', 'delete'] as const;

/** What tests can show about the owners of a resource's rows, with two users of one role. */
export type OwnershipCase = Readonly<{
  role: string;
  ways: readonly OwnerWay[];
  /** Operations that the role has on its own rows only. */
  owns: (operation: Operation) => boolean;
  /** Whether everybody of the role can read every row. */
  readsAll: boolean;
  /** Members by which the owner could give the row away with an update. */
  gifts: readonly Field[];
  /** Members that the owner sees in the row, and others do not. */
  privates: readonly Field[];
  /** Members that hold the id of who creates a row. */
  claims: readonly Field[];
  /** Whether an admin reads a row that is somebody else's. */
  adminReads: boolean;
  /** Whether the owner can send back what was read. */
  takesBack: boolean;
}>;

/** The case of a resource; undefined where it does not matter whose a row is, or where no row can be made. */
export function ownershipCase(spec: Spec, resource: Resource): OwnershipCase | undefined {
  if (!hasAccounts(spec) || isUser(resource) || !ownershipOf(resource).belongs) return undefined;
  const ways = ownerWays(resource, spec.resources).filter(
    ({ by }) => by === undefined || (by.target !== resource && rowSupply(spec, by.target) === plenty),
  );
  if (ways.length === 0 || rowSupply(spec, resource) < plenty) return undefined;
  const role = roleOf(spec, resource);
  const grant = (operation: Operation) => grantIn(resource, operation, role);
  const owns = (operation: Operation) => grant(operation) === 'own';
  const reading = readingOf(resource);
  const { guarded, privates, claimed, hasCreatedBy } = accessOf(resource);
  const createdBy = resource.fields.filter(({ name, readonly }) => hasCreatedBy && name === 'created_by' && readonly);
  const isBare = !resource.fields.some((field) => guarded('create').includes(field) && isGiven(field));
  const found: OwnershipCase = {
    role,
    ways,
    owns,
    readsAll: reading !== undefined && grant(reading) === 'any',
    gifts: owns('update') ? guarded('update').filter(({ immutable }) => !immutable) : [],
    privates: resource.operations.includes('get') && grant('get') !== undefined && role !== 'admin' ? privates : [],
    claims: owns('create') && isBare ? [...claimed, ...createdBy] : grant('create') === 'any' ? createdBy : [],
    adminReads: reading === 'get' && role !== 'admin' && grantIn(resource, 'get', 'admin') === 'any',
    takesBack: owns('replace') && grant('get') !== undefined && !resource.fields.some(({ writeonly }) => writeonly),
  };
  return tellsOwners(found) ? found : undefined;
}

/** Whether something about a row shows whose it is. */
function tellsOwners({ owns, gifts, privates, adminReads, takesBack }: OwnershipCase): boolean {
  const refused = (['list', 'get', 'update', 'delete'] as const).some(owns);
  return refused || takesBack || gifts.length > 0 || privates.length > 0 || adminReads;
}

/** The role that has most of the operations on its own rows; another than admin where there is a choice. */
function roleOf({ authorization }: Spec, resource: Resource): string {
  const roles = Object.keys(authorization.roles);
  const reading = readingOf(resource);
  const worth = (role: string) => {
    const own = onRows.filter((operation) => grantIn(resource, operation, role) === 'own').length;
    const creates = grantIn(resource, 'create', role) === undefined ? 0 : 2;
    const reads = reading === undefined || grantIn(resource, reading, role) === undefined ? 0 : 1;
    return 10 * own + creates + reads;
  };
  const ordered = [...roles.filter((role) => role !== 'admin'), 'admin'];
  return ordered.reduce((best, role) => (worth(role) > worth(best) ? role : best));
}
