import type { ListQuery } from '../validators/list-query.ts';

/** Asks for the rows with these ids, all at once and uncounted. */
export function byIds(ids: readonly string[]): ListQuery {
  return {
    position: { cursor: undefined },
    perPage: ids.length,
    sort: [],
    filters: [{ field: 'id', operator: 'in', value: ids }],
    view: {},
  };
}
