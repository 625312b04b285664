import type { Json } from '../types.ts';
import type { BackendRequirements, Settings } from './requirements.ts';
import { specMembers } from './schema.ts';
import type { Member } from './shape.ts';

/** The settings of checked requirements: every key that has a default in the schema gets it. */
export function fillDefaults(written: BackendRequirements): Settings {
  return fill(specMembers, written) as unknown as Settings;
}

function fill(
  members: Readonly<Record<string, Member>>,
  written: Readonly<Record<string, Json>>,
): Readonly<Record<string, Json>> {
  const filled = Object.entries(members).flatMap(([key, member]): [string, Json][] => {
    const value = Object.hasOwn(written, key) ? written[key] : undefined;
    if (member.shape.kind === 'object') {
      return [[key, fill(member.shape.members, (value ?? {}) as Readonly<Record<string, Json>>)]];
    }
    const known = value ?? member.default;
    return known === undefined ? [] : [[key, known]];
  });
  return Object.fromEntries(filled);
}
