import { sql, type RawBuilder, type SqlBool } from 'kysely';
import type { ListDefinition } from '../validators/list-definition.ts';

/** The condition for the rows that have the words of a search; no text is a wrong one. */
export function searchCondition({ table }: ListDefinition, q: string): RawBuilder<SqlBool> {
  return sql<SqlBool>`${sql.ref(`${table}.search_vector`)} @@ websearch_to_tsquery('simple', ${q})`;
}
