import type { Field, Resource } from '../../types.ts';
import { writable } from './member-groups.ts';
import { textBounds } from './text-bounds.ts';

/** A field that takes any text of up to 40 characters, and shows it to everybody; undefined when there is none. */
export const freeTextField = (resource: Resource): Field | undefined =>
  writable(resource).find(
    (field) =>
      ['string', 'text'].includes(field.type) &&
      !field.list &&
      field.pattern === undefined &&
      !field.unique &&
      !field.writeonly &&
      !field.private &&
      textBounds(field).max >= 40 &&
      textBounds(field).min <= 1,
  );
