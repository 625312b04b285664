import { has } from '../../../src/contract/model/capabilities.ts';
import { isAccount } from '../../../src/contract/model/account-resource.ts';
import { rolesOf } from '../../../src/contract/model/actor-of.ts';
import { expectedRoutes, type ExpectedRoute } from '../../../src/contract/model/expected-routes.ts';
import { createRandom } from '../../../src/contract/model/random.ts';
import { routeActor } from '../../../src/contract/model/route-actor.ts';
import type { Operation, Spec } from '../../../src/types.ts';
import { createBodies } from './draw-bodies.ts';
import { drawQuery } from './draw-query.ts';
import { get, post } from './request.ts';
import type { Person, Recorded, Sequence } from './sequence.ts';

/** How often each operation is drawn, against each other. */
const weights: Readonly<Record<Operation, number>> = {
  create: 6,
  list: 6,
  get: 3,
  update: 5,
  replace: 3,
  delete: 2,
  restore: 2,
  bulk: 0,
};

const missing = '0190b6c2-0000-7000-8000-ffffffffffff';

/** Draws requests over the resources of a spec, right and wrong ones, most of them by somebody who may; the same for a seed. */
export function drawSequence(example: string, spec: Spec, seed: number, count: number): Sequence {
  const random = createRandom(seed, `sequence ${example}`);
  const people = has(spec, 'users') ? rolesOf(spec).map((role) => personOf(spec, role)) : [];
  const bodies = createBodies({ random, people });
  const steps = expectedRoutes(spec)
    .filter(({ resource, below }) => !isAccount(resource) && !(below && isAccount(below.owner)))
    .flatMap((route) =>
      Object.entries(route.methods).flatMap(([method, operation]) =>
        Array.from({ length: route.below ? 1 : weights[operation] * 2 }, () => ({ route, method, operation })),
      ),
    );
  const requests = Array.from({ length: count }, () => {
    const { route, method, operation } = random.pick(steps);
    return { method, ...drawRequest(route, operation), ...sender(route, operation) };
  });
  return { example, people, requests: [...signingIn(spec, people), ...requests] };

  function drawRequest(route: ExpectedRoute, operation: Operation): Omit<Recorded, 'method'> {
    const { resource, below } = route;
    const name = random.next() < 0.95 ? bodies.anyRow(below ? below.owner : resource) : undefined;
    const path = route.path.replace('{id}', name === undefined ? random.pick([missing, 'nonsense']) : `{${name}}`);
    if (operation === 'list')
      return { path: `${path}${drawQuery({ spec, resource, random, rows: bodies.rows(resource) })}` };
    if (operation === 'create') return { path, ...bodies.create(resource), ...repetition() };
    if (operation === 'restore') return { path, ...known(name), ...repetition() };
    if (operation === 'get') return { path, ...known(name), ...condition('if-none-match', 0.3, name) };
    const change = operation === 'delete' ? {} : bodies.change(resource, operation);
    // Sometimes nobody looks at the new tag, so that the next If-Match is a stale one.
    return { path, ...(random.next() < 0.7 && known(name)), ...merged(change, condition('if-match', 0.4, name)) };
  }

  function sender(route: ExpectedRoute, operation: Operation): Pick<Recorded, 'by'> {
    if (people.length === 0) return {};
    const actor = routeActor(spec, route, operation);
    const by = random.next() < 0.8 ? actor : random.pick(['nobody', ...people.map(({ name }) => name)]);
    return by === undefined || by === 'nobody' ? {} : { by };
  }

  function condition(header: string, probability: number, name: string | undefined): Pick<Recorded, 'headers'> {
    if (random.next() >= probability) return {};
    const tag = name === undefined ? '"nonsense"' : `{${name}_tag}`;
    const value = random.pick([tag, tag, tag, '*', '"nonsense"', `W/${tag}`, `"nonsense", ${tag}`, 'nonsense']);
    return { headers: { [header]: value } };
  }

  function repetition(): Pick<Recorded, 'headers'> {
    const usesKeys = spec.choices.feature.includes('idempotency') && random.next() < 0.3;
    return usesKeys ? { headers: { 'idempotency-key': `key-${String(random.whole(1, 12))}` } } : {};
  }
}

const known = (name: string | undefined): Pick<Recorded, 'as'> => (name === undefined ? {} : { as: name });

const merged = (change: Partial<Recorded>, condition: Pick<Recorded, 'headers'>): Partial<Recorded> => ({
  ...change,
  ...((change.headers ?? condition.headers) && { headers: { ...change.headers, ...condition.headers } }),
});

function personOf(spec: Spec, role: string): Person {
  const email = `${role.toLowerCase().replaceAll(/[^a-z0-9]/g, '')}@example.com`;
  return { email, role, name: role, ...(has(spec, 'password') && { password: `a password of ${role}` }) };
}

function signingIn({ api }: Spec, people: readonly Person[]): readonly Recorded[] {
  return people.flatMap(({ email, name, password }) => [
    ...(password === undefined ? [] : [post(`${api.basePath}/auth/login`, { email, password }, { signsIn: name })]),
    get(`${api.basePath}/auth/me`, { by: name, as: `${name}_id` }),
  ]);
}
