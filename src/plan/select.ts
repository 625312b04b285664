import type { Part, Spec, Stack } from '../types.ts';

/** The parts of a stack that this spec uses: its base parts, and those that serve at least one chosen id. */
export function selectParts(spec: Spec, stack: Stack): readonly Part[] {
  return stack.parts.filter((part) => {
    if (part.axis === 'base') return true;
    const chosen = spec.choices[part.axis];
    return part.choices.some((choice) => chosen.includes(choice));
  });
}
