import type { Contribution } from '../../../src/types.ts';

const migrate = (...args: readonly string[]) => ['.venv/bin/python -m app.commands.migrate', ...args].join(' ');
const command = (name: string, description: string, ...recipe: readonly string[]) =>
  ({ to: 'command', name, description, recipe }) as const;

/** The `make` targets of migrations. */
export const databaseCommands: readonly Contribution[] = [
  command('db-migrate', 'Apply every pending migration', migrate('up')),
  command('db-rollback', 'Take the newest migration back', migrate('down')),
  command('db-status', 'Say which migrations are applied', migrate('status')),
  command('db-new', 'Start a migration: make db-new NAME=add_colour', migrate('new', '$(NAME)')),
  command('db-reset', 'Take everything back and apply it again', migrate('down', '--all'), migrate('up')),
];
