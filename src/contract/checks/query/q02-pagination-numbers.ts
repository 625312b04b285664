import type { Check } from '../../check.ts';
import { eachResource } from '../../each-resource.ts';
import { difference } from '../../model/difference.ts';
import { resourcePath } from '../../model/resource-path.ts';
import { emptyScope } from '../../scope.ts';
import { idOf } from '../../want/id-of.ts';
import { listOf } from '../../want/list-of.ts';
import { want } from '../../want/want.ts';
import { whenResource } from '../../when-resource.ts';

/** The arithmetic of pages. */
export const q02: Check = {
  id: 'Q02',
  title: 'pagination numbers',
  contract: 'Pagination is consistent with 0, 1, 20, 21 and 40 rows; has_next is false on an exactly full last page.',
  needs: [],
  lane: 'quiet',
  when: whenResource(['list', 'create']),
  async run(context) {
    const { editor: client, spec, rows } = context;
    await eachResource(context, ['list', 'create'], async (resource) => {
      const path = resourcePath(spec, resource);
      const scope = await emptyScope(context, resource);
      // A required reference to the resource's own kind would add rows that nobody counted.
      let made = (await client.get(`${path}?${scope.query}`).then(listOf)).pagination['total'] as number;
      want(made === 0, `an empty list has total 0, not ${String(made)}`);
      for (const count of [0, 1, 20, 21, 40]) {
        for (; made < count; made += 1) await rows.create(resource, { fill: 'required', set: scope.set });
        const ids = new Set<string>();
        const pages = Math.ceil(count / 20);
        for (let page = 1; page <= Math.max(1, pages); page += 1) {
          const exchange = await client.get(`${path}?${scope.query}${scope.query && '&'}page=${String(page)}`);
          const list = listOf(exchange);
          const wanted = {
            page,
            per_page: 20,
            total: count,
            total_pages: pages,
            has_next: page < pages,
            has_prev: page > 1,
          };
          const found = difference(list.pagination, wanted);
          want(
            found === undefined,
            `pagination of page ${String(page)} with ${String(count)} rows: ${String(found)}`,
            exchange,
          );
          const size = Math.min(20, count - (page - 1) * 20);
          want(
            list.rows.length === size,
            `page ${String(page)} of ${String(count)} rows holds ${String(size)}`,
            exchange,
          );
          for (const row of list.rows) ids.add(idOf(row));
        }
        want(
          ids.size === count,
          `the pages of ${String(count)} rows hold each row once, but ${String(ids.size)} ids came back`,
        );
      }
    });
  },
};
