import { sqlName } from './sql-name.ts';
import { toSnake } from './words.ts';

/** The table of a many-to-many field: `posts` and the field `tags` give `posts_tags`, unquoted. */
export function joinTable(table: string, field: string): string {
  return sqlName(table, toSnake(field));
}
