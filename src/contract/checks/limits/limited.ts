import { randomUUID } from 'node:crypto';
import type { Spec } from '../../../types.ts';
import type { Client } from '../../http/client.ts';
import type { Exchange } from '../../http/exchange.ts';
import { has } from '../../model/capabilities.ts';
import { expectedRoutes } from '../../model/expected-routes.ts';
import { limitOverrides } from '../../model/limit-overrides.ts';
import { want } from '../../want/want.ts';

/** A path that anybody may GET, whatever comes back, and that counts against the default budget; undefined when there is none. */
export function limitedPath(spec: Spec): string | undefined {
  const own = limitOverrides(spec)
    .filter(({ method }) => method === 'GET')
    .map(({ path }) => path);
  const routes = expectedRoutes(spec).filter(({ methods }) => 'GET' in methods);
  const paths = [...routes.map(({ path }) => path), ...(has(spec, 'users') ? [`${spec.api.basePath}/auth/me`] : [])];
  const path = paths.find((each) => !own.includes(each));
  return path === undefined ? undefined : filled(path);
}

/** A path with something in place of every placeholder. */
export function filled(path: string): string {
  return path.replaceAll(/\{\w+\}/g, () => randomUUID());
}

/** A check's `when`: there is something that is limited. */
export function whenLimited(spec: Spec): true | string {
  return limitedPath(spec) === undefined ? 'the spec has no route that is limited' : true;
}

/** What `RateLimit` and `RateLimit-Policy` say of a policy. */
export type Budget = Readonly<{ quota: number; window: number; remaining: number; reset: number }>;

function parameterOf(field: string, name: string): number {
  return Number(new RegExp(`;\\s*${name}=(\\d+)(?:;|$)`).exec(field)?.[1]);
}

/** Reads the fields of an answer, which have to be structured fields of RFC 9651: an item, the policy, with parameters. */
export function budgetOf(exchange: Exchange, name = 'default'): Budget {
  const item = `"${name}"`;
  const policy = exchange.headers['ratelimit-policy'] ?? '';
  const limit = exchange.headers['ratelimit'] ?? '';
  for (const [header, field] of [
    ['RateLimit-Policy', policy],
    ['RateLimit', limit],
  ] as const) {
    const parameters = field.startsWith(item) ? field.slice(item.length) : '';
    const isField = /^(;\s*[a-z]+=(\d+|:[\w+/=]*:))+$/.test(parameters);
    want(isField, `${header} is a structured field about ${item}: ${field}`, exchange);
  }
  const budget = {
    quota: parameterOf(policy, 'q'),
    window: parameterOf(policy, 'w'),
    remaining: parameterOf(limit, 'r'),
    reset: parameterOf(limit, 't'),
  };
  want(!Object.values(budget).some(Number.isNaN), 'RateLimit-Policy has q and w, RateLimit has r and t', exchange);
  return budget;
}

/** Sends a request whose answer does not matter, only what it costs. */
export function ask(client: Client, spec: Spec, headers: Readonly<Record<string, string>> = {}): Promise<Exchange> {
  return client.send('GET', limitedPath(spec) ?? '', { headers });
}
