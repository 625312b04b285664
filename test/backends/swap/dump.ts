import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { obtainPostgres } from '../../../src/services/obtain-postgres.ts';
import { runProgram } from '../../../scripts/process/run-program.ts';
import { expectSuccess } from '../expect-success.ts';

/** The books of migration tools, which a migration writes itself. */
const books = ['schema_migrations', 'alembic_version'];

/** Writes the statements that make the schema of a database, but for what only one tool keeps, and returns them. */
export async function dumpSchema(url: string, path: string): Promise<string> {
  await dump(url, path, '--schema-only', '--exclude-table=alembic_version');
  return withoutKey(path);
}

/** Writes the rows of a database as SQL that can be run twice, whatever the rows refer to, and statements after them. */
export async function dumpRows(url: string, path: string, after: readonly string[]): Promise<void> {
  const excluded = books.map((table) => `--exclude-table=${table}`);
  await dump(url, path, '--data-only', '--inserts', '--on-conflict-do-nothing', ...excluded);
  writeFileSync(path, ['set session_replication_role = replica;', withoutKey(path), ...after].join('\n'));
}

/** The words of a shell that run a file of SQL on the database of the environment. */
export async function loadCommand(path: string): Promise<string> {
  return `'${await program('psql')}' --quiet --no-psqlrc --set ON_ERROR_STOP=1 --file '${path}' "$DATABASE_URL" > /dev/null`;
}

async function dump(url: string, path: string, ...options: readonly string[]): Promise<void> {
  const argv = [await program('pg_dump'), '--no-owner', '--no-privileges', ...options, `--file=${path}`, url];
  expectSuccess(await runProgram({ argv, cwd: dirname(path) }));
}

/** Newer versions bracket a dump in commands of psql's with a random key. */
function withoutKey(path: string): string {
  return readFileSync(path, 'utf8').replaceAll(/^\\(un)?restrict .*$/gm, '');
}

async function program(name: string): Promise<string> {
  return join(await obtainPostgres(() => undefined), name);
}
