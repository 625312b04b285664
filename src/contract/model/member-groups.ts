import type { Field, Resource } from '../../types.ts';
import { isOnOwnerPath, isOwnOnly } from './owners-of.ts';

/** The fields that a request body offers to those who may use the operation on every row. */
const offered = (resource: Resource): Field[] =>
  resource.fields.filter((field) => !field.readonly && field.type !== 'file');

/** Where an operation is for owners alone, nobody may give a row to somebody else. */
const settable = (resource: Resource, operation: 'create' | 'update'): Field[] =>
  offered(resource).filter((field) => !isOnOwnerPath(resource, field) || !isOwnOnly(resource, operation));

/** The fields that a create may carry. */
export const writable = (resource: Resource): Field[] => settable(resource, 'create');

/** The fields that a PATCH may change. */
export const changeable = (resource: Resource): Field[] =>
  settable(resource, 'update').filter((field) => !field.immutable);

/** The fields that responses show. */
export const visible = (resource: Resource): Field[] => resource.fields.filter((field) => !field.writeonly);

/** True when the value may be null on the wire: an optional member, but never a list of references, which is empty instead. */
export const nullable = (field: Field): boolean => !field.required && !(field.type === 'ref' && field.list);
