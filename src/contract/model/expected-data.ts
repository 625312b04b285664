import type { Field, Json, Resource } from '../../types.ts';
import { memberOf } from './member-of.ts';
import { visible } from './member-groups.ts';
import { serverOwned } from './owners-of.ts';
import { wireForm } from './wire-form.ts';

/** What an absent optional member becomes: its default, an empty list of references, or null. */
export function absentValue(field: Field): Json {
  if (field.default !== undefined) return wireForm(field, field.default);
  return field.type === 'ref' && field.list ? [] : null;
}

/**
 * The declared members of the row that the create or replace with `sent` must lead to; members that the server sets are not
 * among them, private ones only when who asks `sees` them.
 */
export function expectedData(
  resource: Resource,
  sent: Readonly<Record<string, Json>>,
  sees = true,
): Record<string, Json> {
  const set = serverOwned(resource);
  const shown = visible(resource).filter((field) => (sees || !field.private) && !set.includes(field.wire));
  return Object.fromEntries(
    shown.map((field) => {
      const value = memberOf(sent, field.wire);
      return [field.wire, value === undefined ? absentValue(field) : wireForm(field, value)];
    }),
  );
}
