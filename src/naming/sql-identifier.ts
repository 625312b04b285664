import { reservedSqlWords } from './sql-reserved-words.ts';

/**
 * An identifier as it stands in SQL text: quoted when it is reserved in PostgreSQL, MariaDB/MySQL or SQLite, or is
 * not a plain lower-case word. Double quotes are standard SQL; MariaDB needs `sql_mode=ANSI_QUOTES` for them.
 */
export function sqlIdentifier(name: string): string {
  const plain = /^[a-z_][a-z0-9_]*$/.test(name) && !reservedSqlWords.has(name);
  return plain ? name : `"${name.replaceAll('"', '""')}"`;
}
