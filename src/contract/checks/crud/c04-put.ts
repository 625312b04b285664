import type { Check } from '../../check.ts';
import { eachResource } from '../../each-resource.ts';
import { expectedData } from '../../model/expected-data.ts';
import { immutableOf } from '../../model/immutable-of.ts';
import { writable } from '../../model/member-groups.ts';
import { rowDifference } from '../../model/row-difference.ts';
import { dataOf } from '../../want/data-of.ts';
import { errorOf } from '../../want/error-of.ts';
import { wantError } from '../../want/want-error.ts';
import { wantStatus } from '../../want/want-status.ts';
import { want } from '../../want/want.ts';
import { whenResource } from '../../when-resource.ts';
import type { Json } from '../../../types.ts';
import { seesPrivate } from '../../model/sees-private.ts';
import { replacing, withheld } from '../../model/replacing.ts';
import { isOnOwnerPath } from '../../model/owners-of.ts';

/** Replacing rows. */
export const c04: Check = {
  id: 'C04',
  title: 'replace',
  contract: 'PUT replaces the whole row: absent optional members are reset, a missing required one answers 400.',
  needs: [],
  lane: 'shared',
  when: whenResource(['create', 'replace']),
  async run(context) {
    const { editor: client, rows } = context;
    await eachResource(context, ['create', 'replace'], async (resource) => {
      const row = await rows.create(resource);
      const set = immutableOf(resource, row.sent);
      const sees = seesPrivate(context.spec, resource, 'replace');
      const kept = Object.fromEntries(withheld(resource).map(({ wire }) => [wire, (row.data[wire] ?? null) as Json]));
      for (const fill of ['all', 'required'] as const) {
        const body = replacing(resource, await rows.body(resource, { fill, set }));
        const exchange = await client.put(row.path, body);
        wantStatus(exchange, 200, `PUT with ${fill} members`);
        const found = rowDifference(
          context.spec,
          resource,
          dataOf(exchange),
          expectedData(resource, { ...kept, ...body }, sees),
        );
        want(found === undefined, `PUT with ${fill} members replaces everything: ${String(found)}`, exchange);
        want(dataOf(exchange)['id'] === row.id, 'PUT keeps the id', exchange);
        want(dataOf(exchange)['created_at'] === row.data['created_at'], 'PUT keeps created_at', exchange);
        want(Number(dataOf(exchange)['version']) > Number(row.data['version']), 'PUT raises the version', exchange);
      }
      const complete = replacing(resource, await rows.body(resource, { set }));
      for (const field of writable(resource).filter(
        (candidate) =>
          candidate.required &&
          candidate.default === undefined &&
          Object.hasOwn(complete, candidate.wire) &&
          !isOnOwnerPath(resource, candidate),
      )) {
        const { [field.wire]: _absent, ...body } = complete;
        const exchange = await client.put(row.path, body);
        wantError(exchange, 400, 'VALIDATION_ERROR', `PUT without the required ${field.wire}`);
        want(
          errorOf(exchange).details.some(({ pointer }) => pointer === `#/${field.wire}`),
          `a detail points at #/${field.wire}`,
          exchange,
        );
      }
    });
  },
};
