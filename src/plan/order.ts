import { InternalError } from '../errors.ts';
import type { Part } from '../types.ts';

/**
 * Puts the chosen parts in an order in which every part follows the parts it names in `after`; parts that do not name
 * each other keep the order of the stack's list.
 *
 * `after` may name a part that this spec does not use. A name that the stack does not have, and a cycle, are our bugs.
 */
export function orderParts(chosen: readonly Part[], all: readonly Part[]): readonly Part[] {
  const known = new Set(all.map((part) => part.id));
  const byId = new Map(chosen.map((part) => [part.id, part]));
  const ordered: Part[] = [];
  const done = new Set<string>();

  const visit = (part: Part, trail: readonly string[]): void => {
    if (done.has(part.id)) return;
    if (trail.includes(part.id)) {
      throw new InternalError(`parts wait for each other: ${[...trail, part.id].join(' -> ')}`);
    }
    for (const name of part.after ?? []) {
      if (!known.has(name))
        throw new InternalError(`part ${part.id} is "after" ${name}, which its stack does not have`);
      const before = byId.get(name);
      if (before) visit(before, [...trail, part.id]);
    }
    done.add(part.id);
    ordered.push(part);
  };

  for (const part of chosen) visit(part, []);
  return ordered;
}
