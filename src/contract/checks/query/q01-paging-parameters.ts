import type { Check } from '../../check.ts';
import { listsOf } from '../../model/lists-of.ts';
import { listOf } from '../../want/list-of.ts';
import { wantStatus } from '../../want/want-status.ts';
import { want } from '../../want/want.ts';
import { whenResource } from '../../when-resource.ts';

const refused = [
  'per_page=0',
  'per_page=101',
  'per_page=-1',
  'per_page=x',
  'per_page=',
  'per_page=1.5',
  'per_page=1e1',
  'page=0',
  'page=-1',
  'page=x',
  'page=',
  'page=1.5',
  'page=99999999999999999999',
];

/** The paging parameters. */
export const q01: Check = {
  id: 'Q01',
  title: 'paging parameters',
  contract:
    'page is 1 and per_page 20 unless said; page below 1, per_page outside 1..100 and anything but digits answer 400.',
  needs: [],
  lane: 'shared',
  when: whenResource(['list']),
  async run(context) {
    const { editor: client, spec } = context;
    for (const { concrete } of await listsOf(spec, context)) {
      const plain = await client.get(concrete);
      const { pagination } = listOf(plain);
      want(
        pagination['page'] === 1 && pagination['per_page'] === 20,
        'a list is page 1 with per_page 20 unless said',
        plain,
      );
      for (const query of refused) wantStatus(await client.get(`${concrete}?${query}`), 400, query);
      for (const size of [1, 100]) {
        const exchange = await client.get(`${concrete}?per_page=${String(size)}&page=1`);
        want(listOf(exchange).pagination['per_page'] === size, `per_page=${String(size)} is taken`, exchange);
      }
    }
  },
};
