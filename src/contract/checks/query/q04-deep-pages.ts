import type { Check } from '../../check.ts';
import { listsOf } from '../../model/lists-of.ts';
import { listOf } from '../../want/list-of.ts';
import { wantError } from '../../want/want-error.ts';
import { want } from '../../want/want.ts';
import { whenResource } from '../../when-resource.ts';

/** Pages beyond the end. */
export const q04: Check = {
  id: 'Q04',
  title: 'pages past the end',
  contract: 'A page past the end answers 200 with no rows; page × per_page above 10,000 answers 400 OFFSET_TOO_DEEP.',
  needs: [],
  lane: 'shared',
  when: whenResource(['list']),
  async run(context) {
    const { editor: client, spec } = context;
    for (const { concrete } of await listsOf(spec, context)) {
      const past = await client.get(`${concrete}?page=100&per_page=100`);
      const { rows, pagination } = listOf(past);
      want(rows.length === 0, 'a page past the end has no rows', past);
      want(pagination['has_next'] === false, 'a page past the end has no next', past);
      for (const query of ['page=101&per_page=100', 'page=10001&per_page=1', 'page=501']) {
        wantError(await client.get(`${concrete}?${query}`), 400, 'OFFSET_TOO_DEEP', query);
      }
    }
  },
};
