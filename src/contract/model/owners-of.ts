import type { Field, Operation, Resource } from '../../types.ts';
import { accountName } from './account-resource.ts';

/** The member that the server sets to who made a row. */
export const createdBy = 'created_by';

/** True when the server adds `created_by`: the rows have an owner by it, and the spec declares no such field. */
export const hasCreatedBy = ({ owner, fields }: Resource): boolean =>
  owner.includes(createdBy) && !fields.some(({ name }) => name === createdBy);

/** The declared references to a user that own a row by themselves, without a further step. */
export const directOwners = ({ owner, fields }: Resource): Field[] =>
  fields.filter((field) => owner.includes(field.name) && field.target === accountName && !field.list);

/** True for a member by which a row gets another owner, at once or a step away. */
export const isOnOwnerPath = ({ owner }: Resource, field: Field): boolean =>
  owner.some((path) => path.split('.')[0] === field.name);

/** True when nobody has an operation on every row: then nobody may set the members on owner paths with it. */
export const isOwnOnly = ({ access }: Resource, operation: Operation): boolean =>
  access[operation].length > 0 && access[operation].every((who) => who === 'own');

/** `created_by` as the field that it would be if the spec declared it. */
const createdByField: Field = {
  ...{ name: createdBy, wire: createdBy, column: `${createdBy}_id`, type: 'ref', list: false, target: accountName },
  ...{ required: false, unique: false, search: false, filter: false, sort: false, index: false, private: false },
  ...{ readonly: true, writeonly: false, immutable: true, encrypted: false, onDelete: 'setNull' },
};

/** The fields that say whose a row is which the suite puts into the table itself. */
export const insertedOwners = (resource: Resource): readonly Field[] => [
  ...directOwners(resource).filter(({ unique }) => !unique),
  ...(hasCreatedBy(resource) ? [createdByField] : []),
];

/** The members that the server sets to the id of who creates a row. */
export const serverOwned = (resource: Resource): readonly string[] => [
  ...(hasCreatedBy(resource) ? [createdBy] : []),
  ...(isOwnOnly(resource, 'create') ? directOwners(resource).map(({ wire }) => wire) : []),
];
