import { InternalError } from '../errors.ts';
import type { Plan } from '../types.ts';
import { contributed } from './contributed.ts';
import type { Contributed } from './contributed.ts';
import { unite } from './unite.ts';

/** The `make` targets of the backend, each once; a target may only need targets that exist. */
export function commandsOf(plan: Plan): readonly Contributed<'command'>[] {
  const commands = unite(contributed(plan, 'command'), ({ name }) => `command ${name}`);
  const names = new Set(commands.map(({ name }) => name));
  for (const { name, needs, by } of commands) {
    const missing = (needs ?? []).filter((need) => !names.has(need));
    if (missing.length > 0)
      throw new InternalError(`command ${name} of ${by} needs ${missing.join(', ')}: no such command`);
  }
  return commands;
}
