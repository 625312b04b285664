import type { Field, Json, Resource } from '../../types.ts';
import { memberOf } from './member-of.ts';
import { visible } from './member-groups.ts';
import { wireForm } from './wire-form.ts';

/** What an absent optional member becomes: its default, an empty list of references, or null. */
export function absentValue(field: Field): Json {
  if (field.default !== undefined) return wireForm(field, field.default);
  return field.type === 'ref' && field.list ? [] : null;
}

/** The declared members of the row that a create or replace with `sent` must lead to; built-in members are not among them. */
export function expectedData(resource: Resource, sent: Readonly<Record<string, Json>>): Record<string, Json> {
  return Object.fromEntries(
    visible(resource).map((field) => {
      const value = memberOf(sent, field.wire);
      return [field.wire, value === undefined ? absentValue(field) : wireForm(field, value)];
    }),
  );
}
