import { sql, type RawBuilder, type SqlBool } from 'kysely';
import type { ListDefinition } from '../validators/list-definition.ts';
import { escapeLike } from './escape-like.ts';

/** The condition for the rows that have every word of a search in one of the searched columns. */
export function searchCondition({ table, search }: ListDefinition, q: string): RawBuilder<SqlBool> {
  const words = q.split(/\s+/u).filter((word) => word !== '');
  const conditions = words.map((word) => {
    const pattern = `%${escapeLike(word)}%`;
    return sql`(${sql.join(
      search.map((column) => sql`${sql.ref(`${table}.${column}`)} ilike ${pattern}`),
      sql` or `,
    )})`;
  });
  return conditions.length === 0 ? sql<SqlBool>`true` : sql<SqlBool>`(${sql.join(conditions, sql` and `)})`;
}
