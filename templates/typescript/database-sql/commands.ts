import type { Contribution } from '../../../src/types.ts';

const script = (name: string, run: string) => ({ to: 'script', name, run }) as const;
const command = (name: string, description: string, ...recipe: readonly string[]) =>
  ({ to: 'command', name, description, recipe }) as const;

/** The scripts and `make` targets of migrations. */
export const databaseCommands: readonly Contribution[] = [
  script('db:migrate', 'node src/commands/migrate.ts up'),
  script('db:rollback', 'node src/commands/migrate.ts down'),
  script('db:status', 'node src/commands/migrate.ts status'),
  script('db:new', 'node src/commands/migrate.ts new'),
  command('db-migrate', 'Apply every pending migration', 'npm run --silent db:migrate'),
  command('db-rollback', 'Take the newest migration back', 'npm run --silent db:rollback'),
  command('db-status', 'Say which migrations are applied', 'npm run --silent db:status'),
  command('db-new', 'Start a migration: make db-new NAME=add_colour', 'npm run --silent db:new -- $(NAME)'),
  command(
    'db-reset',
    'Take everything back and apply it again',
    'npm run --silent db:rollback -- --all',
    'npm run --silent db:migrate',
  ),
];
