import type { Spec } from '../../../types.ts';
import type { Client } from '../../http/client.ts';
import type { Exchange } from '../../http/exchange.ts';
import { has } from '../../model/capabilities.ts';
import { resourcePath } from '../../model/resource-path.ts';
import { want } from '../../want/want.ts';

/** A path of the API that anybody may ask, whatever comes back; undefined when there is none. */
export function limitedPath(spec: Spec): string | undefined {
  const [first] = spec.resources;
  if (first) return resourcePath(spec, first);
  return has(spec, 'users') ? `${spec.api.basePath}/auth/me` : undefined;
}

/** A check's `when`: there is something that is limited. */
export function whenLimited(spec: Spec): true | string {
  return limitedPath(spec) === undefined ? 'the spec has no route that is limited' : true;
}

/** What `RateLimit` and `RateLimit-Policy` say of the policy "default". */
export type Budget = Readonly<{ quota: number; window: number; remaining: number; reset: number }>;

function parameterOf(field: string, name: string): number {
  return Number(new RegExp(`;\\s*${name}=(\\d+)(?:;|$)`).exec(field)?.[1]);
}

/** Reads the fields of an answer, which have to be structured fields of RFC 9651: an item "default" with parameters. */
export function budgetOf(exchange: Exchange): Budget {
  const policy = exchange.headers['ratelimit-policy'] ?? '';
  const limit = exchange.headers['ratelimit'] ?? '';
  for (const [name, field] of [
    ['RateLimit-Policy', policy],
    ['RateLimit', limit],
  ] as const)
    want(/^"default"(;\s*[a-z]+=(\d+|:[\w+/=]*:))+$/.test(field), `${name} is a structured field: ${field}`, exchange);
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
