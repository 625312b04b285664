import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'yaml';
import type { Operation, Resource, Spec } from '../../../types.ts';
import type { Check } from '../../check.ts';
import type { CheckContext } from '../../check-context.ts';
import { createCollector } from '../../create-collector.ts';
import type { Client } from '../../http/client.ts';
import type { Exchange } from '../../http/exchange.ts';
import { accountName, ordinaryResources } from '../../model/account-resource.ts';
import { rolesOf } from '../../model/actor-of.ts';
import { has } from '../../model/capabilities.ts';
import { expectedRoutes } from '../../model/expected-routes.ts';
import { grantOf, type Grant } from '../../model/grant-of.ts';
import { may } from '../../model/may.ts';
import { readable } from '../../model/readable.ts';
import { resourcePath } from '../../model/resource-path.ts';
import { uuidV7 } from '../../model/uuid-v7.ts';
import { NotRun } from '../../not-run.ts';
import { ownedRow, withoutOwners } from '../../owned-row.ts';
import type { Principal } from '../../principals/principal.ts';
import type { Row } from '../../rows.ts';
import { wantError } from '../../want/want-error.ts';
import { wantStatus } from '../../want/want-status.ts';
import { expectedPolicies, policiesIn } from './policies.ts';
import { want } from '../../want/want.ts';

/** Somebody who tries: a role with the client that speaks for it, or nobody. */
type Caller = Readonly<{
  role: string | undefined;
  client: Client;
  name: string;
  principal?: Principal;
  /** Rows of the caller by resource: where the owner is unique, nobody can have a second one. */
  owned: Map<string, Row | undefined>;
}>;

async function ownRow(
  context: CheckContext,
  resource: Resource,
  { principal, owned }: Caller,
): Promise<Row | undefined> {
  if (!principal) return undefined;
  if (!owned.has(resource.name)) owned.set(resource.name, await ownedRow(context, resource, principal));
  return owned.get(resource.name);
}

const methods = { get: 'GET', update: 'PATCH', replace: 'PUT', restore: 'POST', delete: 'DELETE' } as const;

/** Operations on one row, the one that ends it last. */
const onRows = ['get', 'update', 'replace', 'restore', 'delete'] as const;

function wantRefusal(exchange: Exchange, caller: Caller, what: string): void {
  if (caller.role === undefined) wantError(exchange, 401, 'NO_TOKEN', what);
  else wantError(exchange, 403, 'FORBIDDEN', what);
}

/** A refusal comes before the row, the body and its media type are looked at. */
async function refused(context: CheckContext, resource: Resource, operation: Operation, caller: Caller): Promise<void> {
  const collection = resourcePath(context.spec, resource);
  const what = `${operation} of ${resource.names.wordsPlural} by ${caller.name}`;
  const odd = { raw: '{', headers: { 'content-type': 'text/plain' } };
  if (operation === 'list') wantRefusal(await caller.client.get(`${collection}?no_such=1`), caller, what);
  else if (operation === 'create') wantRefusal(await caller.client.send('POST', collection, odd), caller, what);
  else {
    const method = methods[operation as keyof typeof methods];
    const place = operation === 'restore' ? '/restore' : '';
    const parts = method === 'PATCH' || method === 'PUT' ? odd : {};
    wantRefusal(await caller.client.send(method, `${collection}/${uuidV7()}${place}`, parts), caller, what);
  }
}

async function createdBy(context: CheckContext, resource: Resource, caller: Caller, grant: Grant): Promise<void> {
  const body = await context.rows.body(resource);
  const sent = grant === 'own' ? withoutOwners(resource, body) : body;
  const exchange = await caller.client.post(resourcePath(context.spec, resource), sent);
  // A narrow unique member may be taken already.
  wantStatus(exchange, [201, 409], `create of a ${resource.names.words} by ${caller.name}`);
}

/** Uses an operation on a row that the caller may use it on. */
async function used(
  context: CheckContext,
  resource: Resource,
  operation: keyof typeof methods,
  caller: Caller,
  grant: Grant,
): Promise<void> {
  const mine = grant === 'own' ? await ownRow(context, resource, caller) : undefined;
  if (grant === 'own' && !mine) return;
  if (!mine && !may(resource, 'create')) return;
  const { path } = mine ?? (await context.rows.create(resource));
  const what = `${operation} of ${mine ? 'their own' : 'a'} ${resource.names.words} by ${caller.name}`;
  const body = async () => {
    const made = await context.rows.body(resource);
    return grant === 'own' ? withoutOwners(resource, made) : made;
  };
  const parts = operation === 'update' ? { json: {} } : operation === 'replace' ? { json: await body() } : {};
  if (operation === 'restore' && (await context.editor.delete(path)).status !== 204) return;
  const place = operation === 'restore' ? `${path}/restore` : path;
  const exchange = await caller.client.send(methods[operation], place, parts);
  // Immutable members of another body than the row's may be refused: that is no refusal of the caller.
  const allowed = operation === 'delete' ? [204, 409] : operation === 'replace' ? [200, 400, 409] : [200];
  wantStatus(exchange, allowed, what);
}

async function resourceMatrix(context: CheckContext, resource: Resource, callers: readonly Caller[]): Promise<void> {
  const collector = createCollector();
  for (const caller of callers) {
    for (const operation of [...(['list', 'create'] as const), ...onRows].filter((one) =>
      resource.operations.includes(one),
    )) {
      const grant = grantOf(resource, operation, caller.role);
      await collector.attempt(async () => {
        if (grant === undefined) await refused(context, resource, operation, caller);
        else if (operation === 'list') {
          const exchange = await caller.client.get(resourcePath(context.spec, resource));
          wantStatus(exchange, 200, `list of ${resource.names.wordsPlural} by ${caller.name}`);
        } else if (operation === 'create') await createdBy(context, resource, caller, grant);
        else await used(context, resource, operation, caller, grant);
      });
    }
  }
  collector.finish();
}

/** Lists below a row need the list's permission, and the row has to be one that the caller can read. */
async function nestedMatrix(context: CheckContext, callers: readonly Caller[]): Promise<void> {
  const collector = createCollector();
  for (const { path, resource, methods: offered, below } of expectedRoutes(context.spec)) {
    if (!below || offered['GET'] !== 'list' || below.owner.name === accountName) continue;
    if (!may(below.owner, 'create')) continue;
    const parent = await context.rows.create(below.owner, { fill: 'required' });
    for (const caller of callers) {
      const what = `list of ${path} by ${caller.name}`;
      const exchange = await caller.client.get(path.replace('{id}', parent.id));
      const reads = readable(below.owner, caller.role);
      await collector.attempt(() => {
        if (grantOf(resource, 'list', caller.role) === undefined) wantRefusal(exchange, caller, what);
        else if (reads === 'any') wantStatus(exchange, 200, what);
        // The principals of the callers are nobody's owners yet.
        else wantError(exchange, 404, 'NOT_FOUND', `${what}, who cannot read the row in the path`);
      });
    }
  }
  collector.finish();
}

async function accountMatrix({ spec }: CheckContext, callers: readonly Caller[]): Promise<void> {
  const users = `${spec.api.basePath}/users`;
  const collector = createCollector();
  for (const caller of callers) {
    const answers = [
      await caller.client.get(users),
      await caller.client.get(`${users}/${uuidV7()}`),
      await caller.client.send('PATCH', `${users}/${uuidV7()}`, { json: { disabled: false }, unconditional: true }),
    ];
    await collector.attempt(() => {
      for (const [index, exchange] of answers.entries()) {
        const what = `${exchange.method} ${exchange.path} by ${caller.name}`;
        if (caller.role !== 'admin') wantRefusal(exchange, caller, what);
        else wantStatus(exchange, index === 0 ? 200 : 404, what);
      }
    });
    const me = await caller.client.get(`${spec.api.basePath}/auth/me`);
    await collector.attempt(() => {
      if (caller.role === undefined) wantError(me, 401, 'NO_TOKEN', `/auth/me by ${caller.name}`);
      else wantStatus(me, 200, `/auth/me by ${caller.name}`);
    });
  }
  collector.finish();
}

/** The file says what the spec says: for every role the same grants, whether they are listed for it or for everybody. */
async function wantFile(spec: Spec, dir: string): Promise<void> {
  const text = await readFile(join(dir, 'rbac.yaml'), 'utf8').catch(() => undefined);
  want(text !== undefined, 'the backend has a rbac.yaml at its root');
  const written = policiesIn(parse(text));
  want(written !== undefined, 'rbac.yaml has the list `anonymous` and a list per role below `roles`');
  const expected = expectedPolicies(spec);
  const collector = createCollector();
  for (const name of new Set([...written.keys(), ...expected.keys()])) {
    await collector.attempt(() => {
      const [have, wanted] = [written, expected].map((all) => [...(all.get(name) ?? [])].toSorted());
      const missing = wanted?.filter((permission) => !have?.includes(permission)) ?? [];
      const extra = have?.filter((permission) => !wanted?.includes(permission)) ?? [];
      want(
        missing.length + extra.length === 0,
        `rbac.yaml gives ${name} what the spec gives: missing ${missing.join(', ') || 'nothing'}; not expected ${extra.join(', ') || 'nothing'}`,
      );
    });
  }
  collector.finish();
}

async function callersOf({ spec, client, principals }: CheckContext): Promise<Caller[]> {
  const callers: Caller[] = [{ role: undefined, client, name: 'nobody', owned: new Map() }];
  for (const role of rolesOf(spec)) {
    const principal = await principals.create({ role });
    callers.push({ role, client: principal.client, name: `the role ${role}`, principal, owned: new Map() });
  }
  return callers;
}

/** Who may do what. */
export const r01: Check = {
  id: 'R01',
  title: 'roles and operations',
  contract:
    "For every role, nobody included, and every operation what is allowed and refused equals what the spec's access says, rows of one's own included; rbac.yaml says the same.",
  needs: [],
  lane: 'shared',
  when: (spec) => (has(spec, 'users') ? true : 'the spec has no accounts'),
  async run(context) {
    const collector = createCollector();
    if (context.has('files')) await collector.attempt(() => wantFile(context.spec, context.folder().dir));
    const callers = await callersOf(context);
    await collector.attempt(() => nestedMatrix(context, callers));
    await collector.attempt(() => accountMatrix(context, callers));
    for (const resource of ordinaryResources(context.spec)) {
      await collector.attempt(() =>
        resourceMatrix(context, resource, callers).catch((error: unknown) => {
          if (!(error instanceof NotRun)) throw error;
        }),
      );
    }
    collector.finish();
  },
};
