import type { Plan } from '../../types.ts';
import { markdownTable } from '../markdown-table.ts';
import { erDiagram } from './er-diagram.ts';
import { markdownPage } from './markdown-page.ts';
import type { Table } from './tables-of.ts';

/** `docs/database-schema.md`: the diagram, and what the diagram cannot say about each table. */
export function schemaPage({ spec }: Plan, tables: readonly Table[]): string {
  const [database = 'none'] = spec.choices.database;
  if (tables.length === 0)
    return markdownPage(
      'Database schema',
      `The database (${database}) holds no table but \`schema_migrations\`, which says what was applied.`,
    );
  const rows = tables.map(({ name, columns, references, indexes }) => [
    `\`${name}\``,
    columns
      .filter(({ unique }) => unique)
      .map(({ name: column }) => `\`${column}\``)
      .join(', ') || 'none',
    references.map(({ column, target, onDelete }) => `\`${column}\` to \`${target}\`, ${onDelete}`).join('; ') ||
      'none',
    String(indexes.length),
  ]);
  return markdownPage(
    'Database schema',
    `The tables as the migrations in \`migrations/\` make them; the migrations rule. As a picture, as it was generated: [database-schema.svg](database-schema.svg).`,
    erDiagram(tables),
    markdownTable(['Table', 'Unique alone', 'References, and what a delete does', 'Indexes'], rows),
    'Ids are UUIDs of version 7, so that they sort by creation. Texts collate by code point. Times are UTC with milliseconds. `version` counts the writes of a row.',
  );
}
