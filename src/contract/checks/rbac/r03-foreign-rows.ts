import type { Field, Json, Operation, Resource } from '../../../types.ts';
import { allRows } from '../../all-rows.ts';
import type { Check } from '../../check.ts';
import type { CheckContext } from '../../check-context.ts';
import { createCollector } from '../../create-collector.ts';
import { eachResource } from '../../each-resource.ts';
import { accountName } from '../../model/account-resource.ts';
import { rolesOf } from '../../model/actor-of.ts';
import { difference } from '../../model/difference.ts';
import { expectedRoutes } from '../../model/expected-routes.ts';
import { filterOperators } from '../../model/filter-operators.ts';
import { grantOf } from '../../model/grant-of.ts';
import { settable } from '../../model/member-groups.ts';
import { readable } from '../../model/readable.ts';
import { resourcePath } from '../../model/resource-path.ts';
import { textOf } from '../../model/text-of.ts';
import { NotRun } from '../../not-run.ts';
import { ownedRow, withoutOwners } from '../../owned-row.ts';
import type { Principal } from '../../principals/principal.ts';
import type { Row } from '../../rows.ts';
import { dataOf } from '../../want/data-of.ts';
import { idOf } from '../../want/id-of.ts';
import { wantError } from '../../want/want-error.ts';
import { wantStatus } from '../../want/want-status.ts';
import { want } from '../../want/want.ts';

/** Two people of one role, and a row of each. */
type Pair = Readonly<{ resource: Resource; role: string; a: Principal; b: Principal; mine: Row; theirs: Row }>;

const rowOperations = { update: 'PATCH', replace: 'PUT', delete: 'DELETE', restore: 'POST' } as const;

const isOwn = ({ resource, role }: Pair, operation: Operation) => grantOf(resource, operation, role) === 'own';

/** A filter that selects the row of the other person by a value that only it has. */
function filtersOf({ resource, theirs }: Pair): string[] {
  const fields = resource.fields.filter((field) => field.filter && !field.private && !field.list && !field.writeonly);
  const equal = fields.filter((field) => filterOperators(field).includes('eq'));
  const told = equal.filter((field) => ['string', 'number'].includes(typeof theirs.data[field.wire]));
  return told.map((field) => `filter[${field.wire}]=${encodeURIComponent(textOf(theirs.data[field.wire]))}`);
}

async function lists(context: CheckContext, pair: Pair): Promise<void> {
  const { resource, a, b, mine, theirs, role } = pair;
  if (!isOwn(pair, 'list')) return;
  const path = resourcePath(context.spec, resource);
  const ids = async (who: Principal, query = '') => (await allRows(who.client, path, query)).map(idOf);
  want((await ids(b)).includes(theirs.id), `the list of ${path} shows ${role} their own row`);
  const seen = await ids(a);
  want(seen.includes(mine.id), `the list of ${path} shows ${role} their own row`);
  for (const query of ['', ...filtersOf(pair), 'sort=-created_at']) {
    const found = await ids(a, query);
    want(!found.includes(theirs.id), `the list of ${path}?${query} does not show ${role} a row of somebody else`);
  }
  const count = await a.client.get(`${path}?per_page=1`);
  const { pagination } = count.json as { pagination: { total: number } };
  want(pagination.total === seen.length, `pagination of ${path} counts only what ${role} may see`, count);
}

async function nested(context: CheckContext, pair: Pair): Promise<void> {
  const { resource, a, theirs, role } = pair;
  if (!isOwn(pair, 'list')) return;
  for (const { path, resource: listed, below } of expectedRoutes(context.spec)) {
    if (listed !== resource || !below || below.owner.name === accountName) continue;
    const field = resource.fields.find(({ name }) => name === below.field);
    const parents = [theirs.data[field?.wire ?? '']].flat();
    const [parent] = parents;
    if (typeof parent !== 'string' || readable(below.owner, role) !== 'any') continue;
    const found = await allRows(a.client, path.replace('{id}', parent));
    want(!found.map(idOf).includes(theirs.id), `the list of ${path} does not show ${role} a row of somebody else`);
  }
}

async function reads(pair: Pair): Promise<void> {
  const { resource, a, b, theirs, role } = pair;
  if (!isOwn(pair, 'get')) return;
  wantError(
    await a.client.get(theirs.path),
    404,
    'NOT_FOUND',
    `${role} gets a ${resource.names.words} of somebody else`,
  );
  wantStatus(await b.client.get(theirs.path), 200, `${role} gets their own ${resource.names.words}`);
}

/** Private members show to the owner and to admins alone. */
async function privates(context: CheckContext, pair: Pair): Promise<void> {
  const { resource, a, b, theirs, role } = pair;
  const hidden = resource.fields.filter((field) => field.private && !field.writeonly).map(({ wire }) => wire);
  const grant = grantOf(resource, 'get', role);
  if (hidden.length === 0 || grant === undefined) return;
  const own = await b.client.get(theirs.path);
  for (const wire of hidden) want(wire in dataOf(own), `the owner of a row sees its private member ${wire}`, own);
  if (grant !== 'any') return;
  const watchers: (readonly [string, Principal['client']])[] = [];
  if (role !== 'admin') watchers.push([role, a.client]);
  if (grantOf(resource, 'get', undefined) !== undefined) watchers.push(['nobody', context.client]);
  for (const [name, client] of watchers) {
    const foreign = await client.get(theirs.path);
    for (const wire of hidden)
      want(
        !(wire in dataOf(foreign)),
        `${name} does not see the private member ${wire} of somebody else's row`,
        foreign,
      );
  }
}

async function writes(context: CheckContext, pair: Pair): Promise<void> {
  const { resource, a, b, theirs, role } = pair;
  const collector = createCollector();
  const before = await b.client.get(theirs.path);
  for (const [operation, method] of Object.entries(rowOperations) as [keyof typeof rowOperations, string][]) {
    if (!isOwn(pair, operation)) continue;
    const body = operation === 'replace' ? withoutOwners(resource, await context.rows.body(resource)) : {};
    const isBare = operation === 'delete' || operation === 'restore';
    const path = operation === 'restore' ? `${theirs.path}/restore` : theirs.path;
    const parts = { unconditional: true, ...(!isBare && { json: body }) };
    const exchange = await a.client.send(method, path, parts);
    const what = `${role} tries to ${operation} a ${resource.names.words} of somebody else`;
    await collector.attempt(() => {
      if (readable(resource, role) === 'any') wantError(exchange, 403, 'FORBIDDEN', `${what}, which they can read`);
      else wantError(exchange, 404, 'NOT_FOUND', `${what}, which they cannot read`);
    });
    // To restore is the one change that names no version.
    if (operation === 'restore') continue;
    const headers = { 'if-match': '"other"' };
    const conditional = await a.client.send(method, theirs.path, { ...parts, headers });
    await collector.attempt(() => {
      if (readable(resource, role) === 'any') wantError(conditional, 403, 'FORBIDDEN', `${what} with If-Match`);
      else wantError(conditional, 412, 'PRECONDITION_FAILED', `${what} with If-Match, as if there were none`);
    });
  }
  if (before.status === 200) {
    const after = await b.client.get(theirs.path);
    const found = difference(dataOf(after), dataOf(before));
    await collector.attempt(() => {
      want(found === undefined, `what was refused changed nothing: ${String(found)}`, after);
    });
  }
  collector.finish();
}

/** Who has an operation as an owner gives no row to anybody: the members on owner paths are not theirs to set. */
async function gifts(context: CheckContext, pair: Pair): Promise<void> {
  const { resource, a, b, mine, role } = pair;
  const guarded = settable(resource, 'any').filter((field) => !settable(resource, 'own').includes(field));
  const valueOf = async (field: Field): Promise<Json> =>
    field.target === accountName ? b.userId : context.rows.value(resource, field);
  for (const field of guarded) {
    const value = await valueOf(field);
    const what = `${role}, who may do it to their own rows, sets ${field.wire}`;
    if (isOwn(pair, 'create')) {
      const body = withoutOwners(resource, await context.rows.body(resource));
      const exchange = await a.client.post(resourcePath(context.spec, resource), { ...body, [field.wire]: value });
      wantError(exchange, 403, 'FORBIDDEN', `${what} in a create`);
    }
    if (isOwn(pair, 'update') && !field.immutable)
      wantError(await a.client.patch(mine.path, { [field.wire]: value }), 403, 'FORBIDDEN', `${what} in a PATCH`);
  }
}

async function pairOf(context: CheckContext, resource: Resource, role: string): Promise<Pair | undefined> {
  const [a, b] = [await context.principals.create({ role }), await context.principals.create({ role })];
  const theirs = await ownedRow(context, resource, b);
  const mine = theirs && (await ownedRow(context, resource, a));
  return mine && { resource, role, a, b, mine, theirs };
}

/** Rows of somebody else. */
export const r03: Check = {
  id: 'R03',
  title: 'rows of somebody else',
  contract:
    'Where access is for owners, nobody reads, lists, filters, counts, changes or deletes a row of somebody else (404, with If-Match 412, or 403 when they can read it), sees its private members, or gives a row to another owner.',
  needs: [],
  lane: 'shared',
  when: (spec) =>
    spec.resources.some(({ owner }) => owner.length > 0) ? true : 'no resource has rows that belong to somebody',
  async run(context) {
    await eachResource(
      context,
      [],
      async (resource) => {
        const collector = createCollector();
        let tried = 0;
        for (const role of rolesOf(context.spec)) {
          const operations = resource.operations.filter((operation) => grantOf(resource, operation, role) === 'own');
          if (operations.length === 0) continue;
          const pair = await pairOf(context, resource, role);
          if (!pair) continue;
          tried += 1;
          await collector.attempt(() => lists(context, pair));
          await collector.attempt(() => nested(context, pair));
          await collector.attempt(() => reads(pair));
          await collector.attempt(() => privates(context, pair));
          await collector.attempt(() => gifts(context, pair));
          await collector.attempt(() => writes(context, pair));
        }
        collector.finish();
        if (tried === 0)
          throw new NotRun(`no role can own a ${resource.names.words} and lack the right to all of them`);
      },
      ({ owner }) => owner.length > 0,
    );
  },
};
