import type { CommandEntry } from './commands/index.ts';

/** The help of the program: its commands, in the order of the list. */
export function programHelp(entries: readonly CommandEntry[]): string {
  const lines = entries.map(({ name, summary }) => `  ${name.padEnd(10)} ${summary}\n`).join('');
  return [
    'Backwright turns a page of requirements into a backend.\n',
    'Usage: backwright COMMAND [options]\n',
    `Commands:\n${lines}`,
    'backwright COMMAND --help explains one of them.\n',
    'Exit codes: 0 done, 1 a check failed, 2 a manual step is left, 64 usage, 65 illegal spec,\n69 choice not available, 70 our own bug, 73 cannot write, 76 refused, 130 interrupted.\n',
  ].join('\n');
}
