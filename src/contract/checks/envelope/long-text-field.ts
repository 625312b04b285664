import type { Field, Resource } from '../../../types.ts';
import { writable } from '../../model/member-groups.ts';
import { textBounds } from '../../model/text-bounds.ts';

/** A field that takes any text of so many characters and half as many again, and shows it to everybody; undefined for none. */
export const longTextField = (resource: Resource, length: number): Field | undefined =>
  writable(resource).find(
    (field) =>
      ['string', 'text'].includes(field.type) &&
      !field.list &&
      field.pattern === undefined &&
      !field.unique &&
      !field.writeonly &&
      !field.private &&
      textBounds(field).max >= length * 1.5 &&
      textBounds(field).min <= length,
  );
