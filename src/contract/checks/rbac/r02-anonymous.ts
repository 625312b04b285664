import type { Check } from '../../check.ts';
import type { CheckContext } from '../../check-context.ts';
import { createCollector } from '../../create-collector.ts';
import type { Exchange } from '../../http/exchange.ts';
import { builtInRoutes } from '../../model/built-in-routes.ts';
import { has } from '../../model/capabilities.ts';
import { expectedRoutes } from '../../model/expected-routes.ts';
import { grantOf } from '../../model/grant-of.ts';
import { uuidV7 } from '../../model/uuid-v7.ts';
import { wantError } from '../../want/want-error.ts';
import { want } from '../../want/want.ts';

type Target = Readonly<{ method: string; path: string }>;

/** Every operation of the spec with a concrete path, by whether somebody without an account may use it. */
function targets({ spec }: CheckContext): { open: Target[]; closed: Target[] } {
  const concrete = (path: string) => path.replace('{id}', uuidV7());
  const resources = expectedRoutes(spec).flatMap(({ path, resource, methods }) =>
    Object.entries(methods).map(([method, operation]) => ({
      target: { method, path: concrete(path) },
      open: grantOf(resource, operation, undefined) !== undefined,
    })),
  );
  const accounts = builtInRoutes(spec).flatMap(({ path, methods }) =>
    Object.entries(methods).map(([method, { permission }]) => ({
      target: { method, path: concrete(path).replace('{provider}', spec.authentication.providers[0] ?? '') },
      open: permission === 'public',
    })),
  );
  const all = [...resources, ...accounts];
  const those = (open: boolean) => all.filter((one) => one.open === open).map(({ target }) => target);
  return { open: those(true), closed: those(false) };
}

function wantChallenge(exchange: Exchange, challenge: RegExp): void {
  const sent = exchange.headers['www-authenticate'] ?? '';
  want(challenge.test(sent), `a 401 has WWW-Authenticate ${String(challenge)}, not "${sent}"`, exchange);
}

const withBody = new Set(['POST', 'PUT', 'PATCH']);

async function closed({ client }: CheckContext, { method, path }: Target): Promise<void> {
  // Who may not come in does not learn whether the row, the body or its media type would have been right.
  const attempts = [
    withBody.has(method) ? await client.send(method, path, { json: {} }) : await client.send(method, path),
    ...(withBody.has(method)
      ? [await client.send(method, path, { raw: '{', headers: { 'content-type': 'text/plain' } })]
      : [await client.send(method, `${path}?access_token=aaaa.bbbb.cccc`)]),
  ];
  for (const exchange of attempts) {
    wantError(exchange, 401, 'NO_TOKEN', `${method} ${path} without a token`);
    wantChallenge(exchange, /^Bearer\b(?!.*error=)/);
  }
}

async function wrongToken({ client }: CheckContext, { method, path }: Target): Promise<void> {
  for (const authorization of ['Bearer not-a-token', 'Bearer', 'Basic dXNlcjpwYXNz']) {
    const parts = { headers: { authorization }, ...(withBody.has(method) && { json: {} }) };
    const exchange = await client.send(method, path, parts);
    wantError(exchange, 401, 'INVALID_TOKEN', `${method} ${path} with Authorization: ${authorization}`);
    wantChallenge(exchange, /^Bearer .*error="invalid_token"/);
  }
}

/** Requests without an account. */
export const r02: Check = {
  id: 'R02',
  title: 'anonymous requests',
  contract:
    'Every operation that is not public answers 401 NO_TOKEN with WWW-Authenticate: Bearer to a request without a token, before it looks at anything else; a wrong token is 401 INVALID_TOKEN on public ones too.',
  needs: [],
  lane: 'shared',
  when: (spec) => (has(spec, 'bearer') ? true : 'the spec has no bearer tokens'),
  async run(context) {
    const collector = createCollector();
    const all = targets(context);
    for (const target of all.closed) await collector.attempt(() => closed(context, target));
    for (const target of [...all.closed, ...all.open]) await collector.attempt(() => wrongToken(context, target));
    collector.finish();
  },
};
