import { stackFacts } from '../catalog/stacks.ts';
import type { Stack, StackId } from '../types.ts';
import type { SpecProblem } from './spec-problem.ts';

/** The problem that a stack's templates have not landed, with the nearest stack that has: the same language first. */
export function unavailableStack(wanted: StackId, stacks: readonly Stack[]): readonly SpecProblem[] {
  if (stacks.some(({ id }) => id === wanted)) return [];
  const facts = stackFacts.find(({ id }) => id === wanted);
  const near = stacks.find(({ language }) => language === facts?.language) ?? stacks[0];
  return [
    {
      path: ['stack'],
      message: `the stack ${facts?.label ?? wanted} is not available yet`,
      ...(near
        ? { instead: `use ${near.id}${near.language === facts?.language ? ', in the same language' : ''}` }
        : {}),
    },
  ];
}
