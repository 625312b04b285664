import type { Client } from './http/client.ts';
import { listOf } from './want/list-of.ts';
import { want } from './want/want.ts';

/** The most pages of 100 that offset paging reaches. */
const lastPage = 100;

/** Reads a whole list page by page, in its order. `query` carries no paging parameters; more than 10,000 rows fail. */
export async function allRows(client: Client, path: string, query = ''): Promise<Readonly<Record<string, unknown>>[]> {
  const rows: Readonly<Record<string, unknown>>[] = [];
  let more = true;
  for (let page = 1; more; page += 1) {
    want(page <= lastPage, `${path} has more rows than offset paging reaches`);
    const exchange = await client.get(`${path}?${query}${query && '&'}per_page=100&page=${String(page)}`);
    const list = listOf(exchange);
    rows.push(...list.rows);
    more = list.pagination['has_next'] === true;
  }
  return rows;
}
