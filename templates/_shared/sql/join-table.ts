import { joinTable } from '../../../src/naming.ts';
import type { Field, Resource } from '../../../src/types.ts';

/** The table of a many-to-many field. */
export type JoinTable = Readonly<{
  field: Field;
  table: string;
  owner: string;
  ownerTable: string;
  target: string;
  targetTable: string;
}>;

/** The join tables of a resource, one for each `ref[]` field. */
export function joinTablesOf(resource: Resource, resources: readonly Resource[]): readonly JoinTable[] {
  return resource.fields
    .filter((field) => field.type === 'ref' && field.list)
    .map((field) => {
      const target = resources.find((other) => other.name === field.target) ?? resource;
      const isSelf = target.name === resource.name;
      return {
        field,
        table: joinTable(resource.names.table, field.name),
        owner: `${resource.names.snake}_id`,
        ownerTable: resource.names.table,
        target: isSelf ? `related_${target.names.snake}_id` : `${target.names.snake}_id`,
        targetTable: target.names.table,
      };
    });
}
