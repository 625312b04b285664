import type { Stack } from '../types.ts';
import { commandStep } from './command-step.ts';
import { env } from './env.ts';
import { gitInit } from './git-init.ts';
import type { Step } from './step.ts';

/** Everything that happens after a backend of this stack is written, in order. A stack's commands build on each other. */
export function stepsOf(stack: Stack): readonly Step[] {
  const commands = stack.steps.map((step, index) =>
    commandStep(
      step,
      stack.steps.slice(0, index).map(({ id }) => id),
    ),
  );
  return [env, ...commands, gitInit];
}
