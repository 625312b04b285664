import type { Phase } from './phase.ts';

/** The phases with the given ids, in their own order; all of them when none is named. @throws Error for an unknown id. */
export function selectPhases(phases: readonly Phase[], ids: readonly string[]): readonly Phase[] {
  const unknown = ids.filter((id) => !phases.some((phase) => phase.id === id));
  if (unknown.length > 0) {
    throw new Error(`There is no phase ${unknown.join(', ')}; there are: ${phases.map(({ id }) => id).join(', ')}`);
  }
  return ids.length === 0 ? phases : phases.filter(({ id }) => ids.includes(id));
}
