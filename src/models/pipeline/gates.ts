import type { Plan } from '../../types.ts';
import { commandsOf } from '../commands-of.ts';

/** A command that has to succeed before a change is merged. */
export type Gate = Readonly<{ command: string; says: string }>;

const checks = ['format-check', 'lint', 'typecheck', 'test', 'test-integration', 'build', 'audit'];

/** The gates that this backend has, cheapest first: the same in every pipeline. */
export function gates(plan: Plan): readonly Gate[] {
  const commands = commandsOf(plan);
  return checks.flatMap((name) => {
    const found = commands.find((command) => command.name === name);
    return found ? [{ command: `make ${name}`, says: found.description }] : [];
  });
}
