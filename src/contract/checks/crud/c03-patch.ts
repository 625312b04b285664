import type { Json, Resource } from '../../../types.ts';
import type { Check } from '../../check.ts';
import type { CheckContext } from '../../check-context.ts';
import { eachResource } from '../../each-resource.ts';
import { expectedData } from '../../model/expected-data.ts';
import { memberOf } from '../../model/member-of.ts';
import { changeable, nullable, writable } from '../../model/member-groups.ts';
import { rowDifference } from '../../model/row-difference.ts';
import type { Row } from '../../rows.ts';
import { dataOf } from '../../want/data-of.ts';
import { wantError } from '../../want/want-error.ts';
import { wantStatus } from '../../want/want-status.ts';
import { want } from '../../want/want.ts';
import { whenResource } from '../../when-resource.ts';
import { seesPrivate } from '../../model/sees-private.ts';
import { directOwners } from '../../model/owners-of.ts';

type Body = Record<string, Json>;

/** Patches one member at a time and compares the whole row after each. */
async function eachMember({ editor: client, rows, spec }: CheckContext, resource: Resource, row: Row): Promise<Body> {
  let known: Body = { ...row.sent };
  let version = Number(row.data['version']);
  const sees = seesPrivate(spec, resource, 'update');
  const step = async (patch: Body, what: string) => {
    const exchange = await client.patch(row.path, patch);
    wantStatus(exchange, 200, what);
    known = { ...known, ...patch };
    const found = rowDifference(spec, resource, dataOf(exchange), expectedData(resource, known, sees));
    want(found === undefined, `${what}: only that member changes: ${String(found)}`, exchange);
    const next = Number(dataOf(exchange)['version']);
    want(next > version, `${what}: version grows from ${String(version)}`, exchange);
    version = next;
  };
  // Who gives a row away may not see it any more.
  for (const field of changeable(resource).filter((candidate) => !directOwners(resource).includes(candidate))) {
    const value = await rows.value(resource, field);
    if (JSON.stringify(value) !== JSON.stringify(memberOf(known, field.wire))) {
      // A merge patch merges objects; C03's last case looks at that. Here the object is replaced through null.
      if (field.type === 'json' && !field.list && nullable(field))
        await step({ [field.wire]: null }, `PATCH of ${field.wire} to null`);
      if (field.type !== 'json' || field.list || nullable(field))
        await step({ [field.wire]: value }, `PATCH of ${field.wire}`);
    }
    if (nullable(field) && memberOf(known, field.wire) !== null)
      await step({ [field.wire]: null }, `PATCH of ${field.wire} to null`);
  }
  return known;
}

async function objectsMerge({ editor: client, rows, spec }: CheckContext, resource: Resource): Promise<void> {
  const sees = seesPrivate(spec, resource, 'update');
  const free = changeable(resource).find((field) => field.type === 'json' && !field.list);
  if (free) {
    const row = await rows.create(resource, { set: { [free.wire]: { keep: 1, drop: 2, deep: { a: 1, b: 2 } } } });
    const exchange = await client.patch(row.path, { [free.wire]: { drop: null, deep: { b: 3 }, list: [1] } });
    wantStatus(exchange, 200, `a merge patch of ${free.wire}`);
    const merged = { keep: 1, deep: { a: 1, b: 3 }, list: [1] };
    const wanted = expectedData(resource, { ...row.sent, [free.wire]: merged }, sees);
    const found = rowDifference(spec, resource, dataOf(exchange), wanted);
    want(found === undefined, `a merge patch merges the object in ${free.wire} (RFC 7396): ${String(found)}`, exchange);
  }
  const money = changeable(resource).find((field) => field.type === 'money' && !field.list);
  if (money) {
    const row = await rows.create(resource);
    const before = row.sent[money.wire] as { amount: number; currency: string };
    const exchange = await client.patch(row.path, { [money.wire]: { currency: 'CHF' } });
    wantStatus(exchange, 200, `a merge patch of the currency of ${money.wire}`);
    const wanted = expectedData(resource, { ...row.sent, [money.wire]: { ...before, currency: 'CHF' } }, sees);
    const found = rowDifference(spec, resource, dataOf(exchange), wanted);
    want(found === undefined, `a merge patch merges ${money.wire} (RFC 7396): ${String(found)}`, exchange);
  }
}

/** Changing rows. */
export const c03: Check = {
  id: 'C03',
  title: 'merge patch',
  contract:
    'PATCH merges (RFC 7396): null clears nullable members only, absent members stay, an empty patch answers 200 with an unchanged version, an immutable member is refused.',
  needs: [],
  lane: 'shared',
  when: whenResource(['create', 'update']),
  async run(context) {
    const { editor: client, rows } = context;
    await eachResource(context, ['create', 'update'], async (resource) => {
      const row = await rows.create(resource);
      const empty = await client.patch(row.path, {});
      wantStatus(empty, 200, 'an empty patch');
      want(dataOf(empty)['version'] === row.data['version'], 'an empty patch leaves the version', empty);
      want(dataOf(empty)['updated_at'] === row.data['updated_at'], 'an empty patch leaves updated_at', empty);
      await eachMember(context, resource, row);
      for (const field of changeable(resource).filter((candidate) => candidate.required)) {
        const exchange = await client.patch(row.path, { [field.wire]: null });
        wantError(exchange, 400, 'VALIDATION_ERROR', `PATCH of the required ${field.wire} to null`);
      }
      for (const field of writable(resource).filter((candidate) => candidate.immutable && candidate.type !== 'json')) {
        const value = await rows.value(resource, { ...field, unique: true });
        if (JSON.stringify(value) === JSON.stringify(memberOf(row.sent, field.wire))) continue;
        const exchange = await client.patch(row.path, { [field.wire]: value });
        wantStatus(exchange, 400, `PATCH of the immutable ${field.wire}`);
      }
      await objectsMerge(context, resource);
    });
  },
};
