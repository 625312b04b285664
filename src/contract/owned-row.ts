import type { Field, Resource } from '../types.ts';
import type { CheckContext } from './check-context.ts';
import { accountName } from './model/account-resource.ts';
import { grantOf } from './model/grant-of.ts';
import { isOnOwnerPath, isOwnOnly, createdBy } from './model/owners-of.ts';
import { resourcePath } from './model/resource-path.ts';
import type { Principal } from './principals/principal.ts';
import type { Body, Row } from './rows.ts';
import { dataOf } from './want/data-of.ts';
import { idOf } from './want/id-of.ts';
import { wantStatus } from './want/want-status.ts';

/** A body as somebody sends it who creates or replaces as an owner: without the members that say whose the row is. */
export function withoutOwners(resource: Resource, body: Body): Body {
  const guarded = resource.fields.filter((field) => isOnOwnerPath(resource, field)).map(({ wire }) => wire);
  return Object.fromEntries(Object.entries(body).filter(([name]) => !guarded.includes(name)));
}

/** Creates a row of a resource as a principal who may. */
async function createdAs(
  { spec, rows }: CheckContext,
  resource: Resource,
  { client, role, userId }: Principal,
): Promise<Row> {
  const path = resourcePath(spec, resource);
  const body = await rows.body(resource);
  const own = grantOf(resource, 'create', role) === 'own';
  const set = resource.fields.filter((field) => resource.owner.includes(field.name) && field.target === accountName);
  const sent = own
    ? withoutOwners(resource, body)
    : { ...body, ...Object.fromEntries(set.map(({ wire }) => [wire, userId])) };
  const exchange = await client.post(path, sent);
  wantStatus(exchange, 201, `${role} creates a ${resource.names.words}`);
  const data = dataOf(exchange);
  const id = idOf(data);
  return { id, path: `${path}/${encodeURIComponent(id)}`, sent, data, exchange };
}

/** The member and the row behind it by which an owner path of two steps leads to a principal. */
async function byPath(
  context: CheckContext,
  resource: Resource,
  principal: Principal,
): Promise<{ field: Field; id: string } | undefined> {
  for (const path of resource.owner.filter((one) => one.includes('.'))) {
    const [first, second] = path.split('.');
    const field = resource.fields.find(({ name }) => name === first);
    const target = context.spec.resources.find(({ name }) => name === field?.target);
    const last = target?.fields.find(({ name }) => name === second);
    if (!field || !target || !last || last.readonly || isOwnOnly(target, 'create')) continue;
    const known = owned.get(principal)?.get(target.name);
    if (known !== undefined) return { field, id: known };
    const row = await context.rows.create(target, { fill: 'required', set: { [last.wire]: principal.userId } });
    return { field, id: row.id };
  }
  return undefined;
}

/** The id of one row of every resource that was made for a principal: a unique owner has no second one. */
const owned = new WeakMap<Principal, Map<string, string>>();

/** Makes a row that belongs to a principal, by whichever way the spec offers; undefined when it offers none. */
export async function ownedRow(
  context: CheckContext,
  resource: Resource,
  principal: Principal,
): Promise<Row | undefined> {
  const row = await makeOwned(context, resource, principal);
  const known = owned.get(principal) ?? new Map<string, string>();
  if (row) owned.set(principal, known.set(resource.name, row.id));
  return row;
}

async function makeOwned(context: CheckContext, resource: Resource, principal: Principal): Promise<Row | undefined> {
  if (!resource.operations.includes('create')) return undefined;
  const direct = resource.fields.find((field) => resource.owner.includes(field.name) && field.target === accountName);
  const byCreating = direct !== undefined || resource.owner.includes(createdBy);
  if (byCreating && grantOf(resource, 'create', principal.role) !== undefined) {
    return createdAs(context, resource, principal);
  }
  if (isOwnOnly(resource, 'create')) return undefined;
  if (direct && !direct.readonly) return context.rows.create(resource, { set: { [direct.wire]: principal.userId } });
  const led = await byPath(context, resource, principal);
  return led && context.rows.create(resource, { set: { [led.field.wire]: led.id } });
}
