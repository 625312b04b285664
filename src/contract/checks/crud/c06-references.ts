import type { Field, Resource, Spec } from '../../../types.ts';
import type { Check } from '../../check.ts';
import type { CheckContext } from '../../check-context.ts';
import { createCollector } from '../../create-collector.ts';
import { eachResource } from '../../each-resource.ts';
import type { Exchange } from '../../http/exchange.ts';
import { may } from '../../model/may.ts';
import { changeable, writable } from '../../model/member-groups.ts';
import { uuidV7 } from '../../model/uuid-v7.ts';
import { resourcePath } from '../../model/resource-path.ts';
import { dataOf } from '../../want/data-of.ts';
import { errorOf } from '../../want/error-of.ts';
import { wantError } from '../../want/want-error.ts';
import { wantStatus } from '../../want/want-status.ts';
import { want } from '../../want/want.ts';
import { whenResource } from '../../when-resource.ts';

const references = (resource: Resource) => writable(resource).filter((field) => field.type === 'ref');

function wantMissing(exchange: Exchange, field: Field, what: string): void {
  wantError(exchange, 422, 'REFERENCE_NOT_FOUND', what);
  const named = errorOf(exchange).details.some(
    ({ pointer }) =>
      typeof pointer === 'string' && (pointer === `#/${field.wire}` || pointer.startsWith(`#/${field.wire}/`)),
  );
  want(named, `a detail points at #/${field.wire}`, exchange);
}

async function toNowhere(
  { editor: client, spec, rows }: CheckContext,
  resource: Resource,
  field: Field,
): Promise<void> {
  const value = field.list ? [uuidV7()] : uuidV7();
  const set = { [field.wire]: value };
  const created = await client.post(resourcePath(spec, resource), await rows.body(resource, { set }));
  wantMissing(created, field, `a create with ${field.wire} to no row`);
  const malformed = { [field.wire]: field.list ? ['not-an-id'] : 'not-an-id' };
  const odd = await client.post(resourcePath(spec, resource), await rows.body(resource, { set: malformed }));
  wantStatus(odd, [400, 422], `a create with a malformed id in ${field.wire}`);
  if (may(resource, 'update') && changeable(resource).includes(field)) {
    const row = await rows.create(resource);
    wantMissing(await client.patch(row.path, set), field, `PATCH of ${field.wire} to no row`);
  }
}

/** Deletes a row that another one refers to, and looks at what becomes of that one. */
async function deleteTarget(
  { editor: client, spec, rows }: CheckContext,
  resource: Resource,
  field: Field,
): Promise<void> {
  const target = spec.resources.find(({ name }) => name === field.target);
  if (!target || !may(target, 'create', 'delete') || !may(resource, 'get')) return;
  const pointed = await rows.create(target, { fill: 'required' });
  const row = await rows.create(resource, {
    fill: 'required',
    set: { [field.wire]: field.list ? [pointed.id] : pointed.id },
  });
  const deleted = await client.delete(pointed.path);
  const what = `DELETE of a ${target.names.words} that ${resource.name}.${field.name} refers to`;
  const after = await client.get(row.path);
  if (field.onDelete === 'restrict') {
    wantError(deleted, 409, 'IN_USE', `${what} (restrict)`);
    wantStatus(after, 200, 'the row that refers to it afterwards');
    return;
  }
  wantStatus(deleted, 204, `${what} (${String(field.onDelete)})`);
  if (field.list) {
    wantStatus(after, 200, 'the row whose list referred to it');
    want(JSON.stringify(dataOf(after)[field.wire]) === '[]', `${what}: the id leaves the list`, after);
    return;
  }
  if (field.onDelete === 'cascade') wantError(after, 404, 'NOT_FOUND', `the row that referred to it (cascade)`);
  else want(dataOf(after)[field.wire] === null, `${what} (setNull): the member is null`, after);
}

const hasReference = (resource: Resource) => references(resource).length > 0;

/** References between rows. */
export const c06: Check = {
  id: 'C06',
  title: 'references',
  contract:
    'A reference to a missing row answers 422 REFERENCE_NOT_FOUND; deleting a row that others refer to follows onDelete: 409 IN_USE, cascade or null.',
  needs: [],
  lane: 'shared',
  when: (spec: Spec) => whenResource(['create'], hasReference, 'with a reference')(spec),
  async run(context) {
    await eachResource(
      context,
      ['create'],
      async (resource) => {
        const collector = createCollector();
        for (const field of references(resource)) {
          for (const work of [toNowhere, deleteTarget]) await collector.attempt(() => work(context, resource, field));
        }
        collector.finish();
      },
      hasReference,
    );
  },
};
