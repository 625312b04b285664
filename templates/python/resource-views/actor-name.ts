import type { Resource } from '../../../src/types.ts';
import { namesOf } from './names.ts';

/** The name by which the service of a resource knows who acts: its own rows may be actors. */
export function actorName(resource: Resource): string {
  return namesOf(resource).model === 'Actor' ? 'ActingUser' : 'Actor';
}
