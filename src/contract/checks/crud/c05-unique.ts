import type { Field, Json, Resource } from '../../../types.ts';
import type { Check } from '../../check.ts';
import type { CheckContext } from '../../check-context.ts';
import { eachResource } from '../../each-resource.ts';
import { may } from '../../model/may.ts';
import { changeable, writable } from '../../model/member-groups.ts';
import { resourcePath } from '../../model/resource-path.ts';
import type { Row } from '../../rows.ts';
import { errorOf } from '../../want/error-of.ts';
import { wantError } from '../../want/want-error.ts';
import { wantStatus } from '../../want/want-status.ts';
import { want } from '../../want/want.ts';
import { whenResource } from '../../when-resource.ts';

const uniqueFields = (resource: Resource) => writable(resource).filter((field) => field.unique);

/** The members of a compound unique key, when a client may write all of them. */
function compoundKeys(resource: Resource): Field[][] {
  return resource.unique
    .map((names) => names.flatMap((name) => writable(resource).find((field) => field.name === name) ?? []))
    .filter((fields, index) => fields.length === resource.unique[index]?.length);
}

const same = (row: Row, fields: readonly Field[]) =>
  Object.fromEntries(fields.map((field) => [field.wire, row.sent[field.wire] as Json]));

async function field(context: CheckContext, resource: Resource, unique: Field): Promise<void> {
  const { editor: client, spec, rows } = context;
  const path = resourcePath(spec, resource);
  const first = await rows.create(resource);
  const again = await client.post(path, await rows.body(resource, { set: same(first, [unique]) }));
  wantError(again, 409, 'DUPLICATE', `a second row with the same ${unique.wire}`);
  want(
    errorOf(again).details.some((detail) => detail.field === unique.wire && detail.pointer === `#/${unique.wire}`),
    `a detail names the field ${unique.wire}`,
    again,
  );
  if (may(resource, 'update') && changeable(resource).includes(unique)) {
    const other = await rows.create(resource);
    wantError(
      await client.patch(other.path, same(first, [unique])),
      409,
      'DUPLICATE',
      `PATCH of ${unique.wire} to a taken value`,
    );
    wantStatus(await client.patch(first.path, same(first, [unique])), 200, `PATCH of ${unique.wire} to its own value`);
  }
  const value = await rows.value(resource, unique);
  const bodies = await Promise.all(
    Array.from({ length: 20 }, () => rows.body(resource, { set: { [unique.wire]: value } })),
  );
  const race = await Promise.all(bodies.map((body) => client.post(path, body)));
  const statuses = race.map(({ status }) => status).toSorted();
  want(
    statuses.filter((status) => status === 201).length === 1 &&
      statuses.filter((status) => status === 409).length === 19,
    `of 20 concurrent creates with the same ${unique.wire} one is 201 and 19 are 409, not ${statuses.join(' ')}`,
    race.find(({ status }) => status !== 409 && status !== 201),
  );
}

/** Values that only one row may have. */
export const c05: Check = {
  id: 'C05',
  title: 'unique values',
  contract:
    'A unique violation answers 409 DUPLICATE naming the field; of 20 concurrent duplicates exactly one is created.',
  needs: [],
  lane: 'shared',
  when: whenResource(
    ['create'],
    (resource) => uniqueFields(resource).length > 0 || compoundKeys(resource).length > 0,
    'with a unique field',
  ),
  async run(context) {
    const { editor: client, spec, rows } = context;
    await eachResource(
      context,
      ['create'],
      async (resource) => {
        for (const unique of uniqueFields(resource)) await field(context, resource, unique);
        for (const fields of compoundKeys(resource)) {
          const row = await rows.create(resource);
          const body = await rows.body(resource, { set: same(row, fields) });
          const names = fields.map(({ wire }) => wire).join(', ');
          wantError(
            await client.post(resourcePath(spec, resource), body),
            409,
            'DUPLICATE',
            `a second row with the same ${names}`,
          );
          for (const part of fields) {
            const other = await rows.body(resource, {
              set: same(
                row,
                fields.filter((candidate) => candidate !== part),
              ),
            });
            const exchange = await client.post(resourcePath(spec, resource), other);
            wantStatus(exchange, 201, `a row that shares all of ${names} but ${part.wire}`);
          }
        }
      },
      (resource) => uniqueFields(resource).length > 0 || compoundKeys(resource).length > 0,
    );
  },
};
