import { createOptions } from '../create/create-options.ts';
import type { Command } from '../command.ts';

/** `backwright create`, and what `npm create backwright` means. */
export const create: Command = {
  name: 'create',
  summary: 'Create a backend from a spec file, flags or answers.',
  positionals: '[name-or-dir]',
  maxPositionals: 1,
  options: createOptions,
  examples: [
    'backwright create my-api',
    'backwright create my-api --spec backend.yaml',
    'backwright create --spec backend.yaml --dry-run --diff',
    'npm create backwright my-api -- --spec backend.yaml',
  ],
  // The engine is loaded only to run, so that the help stays quick.
  run: async (given, terminal) => (await import('../create/create-backend.ts')).createBackend(given, terminal),
};
