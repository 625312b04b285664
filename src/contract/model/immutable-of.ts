import type { Json, Resource } from '../../types.ts';
import { memberOf } from './member-of.ts';
import { writable } from './member-groups.ts';

/** The immutable members of a create: they keep their value, and PUT repeats it. */
export const immutableOf = (resource: Resource, sent: Readonly<Record<string, Json>>): Record<string, Json> =>
  Object.fromEntries(
    writable(resource).flatMap((field) => {
      const value = memberOf(sent, field.wire);
      return field.immutable && value !== undefined ? [[field.wire, value]] : [];
    }),
  );
