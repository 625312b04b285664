import type { Field, Resource } from '../../../src/types.ts';

/** A column that holds the id of an owner: of the row itself, or of the row that one of its references leads to. */
export type OwnerPath = Readonly<{ column: string; through?: Readonly<{ table: string; column: string }> }>;

/** The ways from a row to its owners, as columns. */
export function ownerPaths(resource: Resource, resources: readonly Resource[]): readonly OwnerPath[] {
  return resource.owner.flatMap((path): readonly OwnerPath[] => {
    const [first = '', second] = path.split('.');
    const field = resource.fields.find(({ name }) => name === first);
    if (!field) return [];
    if (second === undefined) return [{ column: field.column }];
    const target = resources.find(({ name }) => name === field.target);
    const last = target?.fields.find(({ name }) => name === second);
    return target && last
      ? [{ column: last.column, through: { table: target.names.table, column: field.column } }]
      : [];
  });
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
