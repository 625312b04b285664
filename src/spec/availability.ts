import { stackFacts } from '../catalog/stacks.ts';
import type { Axis, ChoiceId, Stack, StackId } from '../types.ts';

/** What can be built today, derived from the parts of the stacks. */
export type Availability = Readonly<{
  /** The stack itself; absent when its templates have not landed. */
  stack: Stack | undefined;
  /** Who is asked, for messages: the stack's label, or all of them when the stack is absent. */
  subject: string;
  /** Whether the stack (or, when it is absent, any stack) has a part for a choice. */
  serves(axis: Axis, id: ChoiceId): boolean;
  /** Labels of the stacks that have a part for a choice. */
  stacksWith(axis: Axis, id: ChoiceId): readonly string[];
}>;

/** Looks at the parts of all stacks once. */
export function availability(stacks: readonly Stack[], wanted: StackId): Availability {
  const served = new Map(stacks.map((stack) => [stack.id, servedBy(stack)]));
  const stack = stacks.find(({ id }) => id === wanted);
  const has = (id: StackId, axis: Axis, choice: ChoiceId): boolean => served.get(id)?.has(`${axis}/${choice}`) ?? false;
  const asked = stack ? [stack] : stacks;
  return {
    stack,
    subject: stack ? (stackFacts.find(({ id }) => id === wanted)?.label ?? wanted) : 'any stack',
    serves: (axis, choice) => asked.some(({ id }) => has(id, axis, choice)),
    stacksWith: (axis, choice) => stacks.filter(({ id }) => has(id, axis, choice)).map(({ label }) => label),
  };
}

function servedBy(stack: Stack): ReadonlySet<string> {
  return new Set(stack.parts.flatMap((part) => part.choices.map((choice) => `${part.axis}/${choice}`)));
}
