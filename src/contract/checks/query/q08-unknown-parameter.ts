import type { Check } from '../../check.ts';
import { listsOf } from '../../model/lists-of.ts';
import { wantError } from '../../want/want-error.ts';
import { wantStatus } from '../../want/want-status.ts';
import { whenResource } from '../../when-resource.ts';

const unknown = [
  'no_such=1',
  'Page=1',
  'limit=5',
  'offset=0',
  '__proto__=1',
  'constructor=1',
  'toString=1',
  'page[]=1',
  'page[x]=1',
  '=1',
];

const repeated = ['page=1&page=2', 'per_page=5&per_page=5', 'sort=id&sort=id', 'cursor=&cursor='];

/** Parameters that a list does not have. */
export const q08: Check = {
  id: 'Q08',
  title: 'unknown and repeated parameters',
  contract: 'An unknown parameter answers 400 UNKNOWN_PARAMETER, a repeated scalar parameter 400.',
  needs: [],
  lane: 'shared',
  when: whenResource(['list']),
  async run(context) {
    const { editor: client, spec } = context;
    for (const { concrete, resource } of await listsOf(spec, context)) {
      for (const query of unknown) {
        wantError(await client.get(`${concrete}?${query}`), 400, 'UNKNOWN_PARAMETER', query);
      }
      const field = resource.fields.find((candidate) => candidate.filter && candidate.type === 'boolean');
      const filters = field ? [`filter[${field.wire}]=true&filter[${field.wire}]=true`] : [];
      for (const query of [...repeated, ...filters]) wantStatus(await client.get(`${concrete}?${query}`), 400, query);
    }
  },
};
