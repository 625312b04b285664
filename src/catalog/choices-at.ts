import type { Choice } from '../types.ts';
import { choices } from './index.ts';

/**
 * The choices that a person may write at one spec key (`database.provider`), in prompt order. A choice says in its
 * fact `key` where it is written; one without that fact follows from other keys.
 */
export function choicesAt(key: string): readonly Choice[] {
  return byKey.get(key) ?? [];
}

const byKey = new Map<string, Choice[]>();
for (const choice of choices) {
  for (const key of (choice.facts['key'] ?? '').split(' ').filter((part) => part.length > 0)) {
    byKey.set(key, [...(byKey.get(key) ?? []), choice]);
  }
}
