import type { Field, Operation, Resource } from '../../types.ts';
import type { Grant } from './grant-of.ts';
import { isOnOwnerPath, isOwnOnly } from './owners-of.ts';

/** The fields that those may set who have an operation on every row (`any`), or on their own alone: no owner gives a row away. */
export const settable = (resource: Resource, grant: Grant): Field[] =>
  resource.fields.filter(
    (field) => !field.readonly && field.type !== 'file' && (grant === 'any' || !isOnOwnerPath(resource, field)),
  );

const widest = (resource: Resource, operation: Operation): Grant => (isOwnOnly(resource, operation) ? 'own' : 'any');

/** The fields that a create may carry. */
export const writable = (resource: Resource): Field[] => settable(resource, widest(resource, 'create'));

/** The fields that a PATCH may change. */
export const changeable = (resource: Resource): Field[] =>
  settable(resource, widest(resource, 'update')).filter((field) => !field.immutable);

/** The fields that responses show. */
export const visible = (resource: Resource): Field[] => resource.fields.filter((field) => !field.writeonly);

/** True when the value may be null on the wire: an optional member, but never a list of references, which is empty instead. */
export const nullable = (field: Field): boolean => !field.required && !(field.type === 'ref' && field.list);
