import type { Field, Resource } from '../../types.ts';

/** The fields that a create may carry. */
export const writable = (resource: Resource): Field[] =>
  resource.fields.filter((field) => !field.readonly && field.type !== 'file');

/** The fields that a PATCH may change. */
export const changeable = (resource: Resource): Field[] => writable(resource).filter((field) => !field.immutable);

/** The fields that responses show. */
export const visible = (resource: Resource): Field[] => resource.fields.filter((field) => !field.writeonly);

/** True when the value may be null on the wire: an optional member, but never a list of references, which is empty instead. */
export const nullable = (field: Field): boolean => !field.required && !(field.type === 'ref' && field.list);
