import type { Actor } from './actor.ts';

/** Finds out which of some rows belong to a user. */
export type OwnedIds = (ids: readonly string[], userId: string) => Promise<ReadonlySet<string>>;

/** The rows as an actor sees them: without the private members, unless the row is theirs or they are an admin. */
export async function hidePrivate<Row extends { id: string }>(
  actor: Actor,
  rows: readonly Row[],
  members: readonly (keyof Row)[],
  ownedIds?: OwnedIds,
): Promise<Row[]> {
  if (actor.role === 'admin' || rows.length === 0) return [...rows];
  const ids = rows.map(({ id }) => id);
  const own = actor.userId !== undefined && ownedIds ? await ownedIds(ids, actor.userId) : new Set();
  return rows.map((row) => (own.has(row.id) ? row : without(row, members)));
}

function without<Row extends object>(row: Row, members: readonly (keyof Row)[]): Row {
  return Object.fromEntries(Object.entries(row).filter(([name]) => !members.includes(name as keyof Row))) as Row;
}
