import type { Field, Resource } from '../../../src/types.ts';
import { userName } from '../accounts/user-resource.ts';

/** The member that tells who created a row. */
export const createdByName = 'created_by';

/** Whether the server adds `created_by`: rows belong to who made them, and the spec does not declare the member. */
export function hasCreatedBy({ owner, fields }: Resource): boolean {
  return fields.includes(createdBy) || (owner.includes(createdByName) && !fields.some(isDeclared));
}

function isDeclared({ name }: Field): boolean {
  return name === createdByName;
}

/** `created_by` as a field: the server sets it, and it outlives the user. */
export const createdBy: Field = {
  name: createdByName,
  wire: createdByName,
  column: 'created_by_id',
  type: 'ref',
  list: false,
  target: userName,
  onDelete: 'setNull',
  required: false,
  unique: false,
  search: false,
  filter: false,
  sort: false,
  index: false,
  private: false,
  readonly: true,
  writeonly: false,
  immutable: true,
  encrypted: false,
};

/** The resource with the member that its rows need to have an owner. */
export function withCreatedBy(resource: Resource): Resource {
  return hasCreatedBy(resource) ? { ...resource, fields: [...resource.fields, createdBy] } : resource;
}
