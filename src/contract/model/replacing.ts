import type { Field, Json, Resource } from '../../types.ts';
import { isOnOwnerPath, isOwnOnly } from './owners-of.ts';

/** The members of a PUT that nobody may send, because only owners have the operation and it would give the row away. */
export const withheld = (resource: Resource): Field[] =>
  isOwnOnly(resource, 'replace') ? resource.fields.filter((field) => isOnOwnerPath(resource, field)) : [];

/** A body without the members that a PUT withholds. */
export function replacing(resource: Resource, body: Readonly<Record<string, Json>>): Record<string, Json> {
  const names = withheld(resource).map(({ wire }) => wire);
  return Object.fromEntries(Object.entries(body).filter(([name]) => !names.includes(name)));
}
