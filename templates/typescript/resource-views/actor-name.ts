import type { Resource } from '../../../src/types.ts';
import { namesOf } from './names.ts';

/** The name by which the service of a resource knows who acts: its own rows may be actors. */
export function actorName(resource: Resource): string {
  return namesOf(resource).model === 'Actor' ? 'ActingUser' : 'Actor';
}

/** The line by which that service imports who acts. */
export function actorImport(resource: Resource): string {
  const name = actorName(resource);
  return `import type { ${name === 'Actor' ? name : `Actor as ${name}`} } from './actor.ts';`;
}
