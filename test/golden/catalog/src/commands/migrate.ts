import { writeFile } from 'node:fs/promises';
import { loadConfig } from '../config/config.ts';
import { migrateDown, migrateUp, readMigrations, readStatus, type Migration } from '../database/migrator.ts';
import { runCommand } from './run-command.ts';

const usage = 'usage: migrate up | down [--all] | status | new <name>';

await runCommand(async ([action, argument]) => {
  if (action === 'new' && argument !== undefined) return createMigration(argument);
  const { DATABASE_URL, DATABASE_DIRECT_URL: url = DATABASE_URL } = loadConfig();
  switch (action) {
    case 'up':
      return report('applied', await migrateUp(url));
    case 'down':
      return report('taken back', await migrateDown(url, argument === '--all' ? Infinity : 1));
    case 'status':
      return (await readStatus(url))
        .map(({ version, name, applied }) => `${applied ? 'applied' : 'pending'}  ${version}_${name}`)
        .join('\n');
    default:
      throw new Error(usage);
  }
});

function report(verb: string, migrations: readonly Migration[]): string {
  if (migrations.length === 0) return 'nothing to do';
  return migrations.map(({ version, name }) => `${verb}  ${version}_${name}`).join('\n');
}

async function createMigration(name: string): Promise<string> {
  if (!/^[a-z][a-z0-9_]*$/.test(name)) throw new Error('the name must be snake_case');
  const last = (await readMigrations()).at(-1);
  const version = String(Number(last?.version ?? 0) + 1).padStart(4, '0');
  const directory = new URL('../../migrations/', import.meta.url);
  for (const direction of ['up', 'down']) {
    await writeFile(new URL(`${version}_${name}.${direction}.sql`, directory), `-- ${name}, ${direction}\n`, {
      flag: 'wx',
    });
  }
  return `created  migrations/${version}_${name}.up.sql and .down.sql`;
}
