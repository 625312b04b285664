import type { View } from '../utils/view.ts';

type Row = Readonly<{ id: string; version: number }>;

/** Reads those of some rows that there are. */
export interface Source {
  listByIds(ids: readonly string[]): Promise<readonly Row[]>;
}

/** Where the objects come from that members refer to. */
export type Sources = Readonly<Record<string, Source>>;

/**
 * The rows with the objects in them that a view includes, in place of their ids: one read for every member, however many
 * rows there are.
 */
export async function includeRows(rows: readonly Row[], { include = [] }: View, sources: Sources): Promise<Row[]> {
  let complete = [...rows];
  for (const name of include) {
    const ids = new Set(rows.map((row) => idIn(row, name)).filter((id) => id !== undefined));
    const found = ids.size === 0 ? [] : await sources[name]?.listByIds([...ids]);
    const objects = new Map(found?.map((object) => [object.id, object]));
    complete = complete.map((row) => {
      const object = objects.get(idIn(row, name) ?? '');
      return object ? { ...row, [name]: object } : row;
    });
  }
  return complete;
}

function idIn(row: Row, name: string): string | undefined {
  const value: unknown = Reflect.get(row, name);
  return typeof value === 'string' ? value : undefined;
}
