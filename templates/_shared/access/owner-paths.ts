import type { Field, Resource } from '../../../src/types.ts';
import { ownerWays } from './owner-ways.ts';

/** A column that holds the id of an owner: of the row itself, or of the row that one of its references leads to. */
export type OwnerPath = Readonly<{ column: string; through?: Readonly<{ table: string; column: string }> }>;

/** The ways from a row to its owners, as columns. */
export function ownerPaths(resource: Resource, resources: readonly Resource[]): readonly OwnerPath[] {
  return ownerWays(resource, resources).map(({ holder: { column }, by }) =>
    by ? { column, through: { table: by.target.names.table, column: by.reference.column } } : { column },
  );
}

/** The members by which a client could give a row to another owner. */
export function ownerMembers(resource: Resource): readonly Field[] {
  const firsts = resource.owner.map((path) => path.split('.')[0]);
  return resource.fields.filter((field) => !field.readonly && firsts.includes(field.name));
}

/** The declared members that hold the owner's id itself. */
export function directOwners(resource: Resource): readonly Field[] {
  return ownerMembers(resource).filter((field) => resource.owner.includes(field.name));
}
