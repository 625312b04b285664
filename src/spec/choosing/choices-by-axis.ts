import { choices } from '../../catalog/index.ts';
import type { Axis, Choice, ChoiceId, Spec } from '../../types.ts';

/** Some choices as a spec holds them: by axis, in the order of the catalogue. */
export function choicesByAxis(chosen: ReadonlySet<Choice>): Spec['choices'] {
  const axes = new Map<Axis, ChoiceId[]>();
  for (const choice of choices) {
    const ids = axes.get(choice.axis) ?? [];
    axes.set(choice.axis, chosen.has(choice) ? [...ids, choice.id] : ids);
  }
  return Object.fromEntries(axes) as unknown as Spec['choices'];
}
