import type { Check } from '../../check.ts';
import { eachResource } from '../../each-resource.ts';
import { may } from '../../model/may.ts';
import { changeable } from '../../model/member-groups.ts';
import { difference } from '../../model/difference.ts';
import { dataOf } from '../../want/data-of.ts';
import { wantError } from '../../want/want-error.ts';
import { wantStatus } from '../../want/want-status.ts';
import { want } from '../../want/want.ts';
import { whenResource } from '../../when-resource.ts';
import { publicPart } from '../../model/public-part.ts';

/** Reading straight after writing. */
export const c07: Check = {
  id: 'C07',
  title: 'read your writes',
  contract: 'A write is visible to the next GET.',
  needs: [],
  lane: 'shared',
  when: whenResource(['create', 'get']),
  async run(context) {
    const { editor: client, rows } = context;
    await eachResource(context, ['create', 'get'], async (resource) => {
      for (let round = 0; round < 5; round += 1) {
        const row = await rows.create(resource);
        wantStatus(await client.get(row.path), 200, 'GET straight after POST');
        const field = changeable(resource).find((candidate) => candidate.type !== 'json');
        if (may(resource, 'update') && field) {
          const patched = await client.patch(row.path, { [field.wire]: await rows.value(resource, field) });
          wantStatus(patched, 200, `PATCH of ${field.wire}`);
          const got = await client.get(row.path);
          const found = difference(publicPart(resource, dataOf(got)), publicPart(resource, dataOf(patched)));
          want(found === undefined, `GET straight after PATCH shows it: ${String(found)}`, got);
        }
        if (!may(resource, 'delete')) continue;
        wantStatus(await client.delete(row.path), 204, 'DELETE');
        wantError(await client.get(row.path), 404, 'NOT_FOUND', 'GET straight after DELETE');
      }
    });
  },
};
