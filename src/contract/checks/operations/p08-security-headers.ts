import type { Spec } from '../../../types.ts';
import type { Check } from '../../check.ts';
import type { CheckContext } from '../../check-context.ts';
import type { Client } from '../../http/client.ts';
import type { Exchange } from '../../http/exchange.ts';
import { isFileContent } from '../../http/is-enveloped.ts';
import { expectedRoutes } from '../../model/expected-routes.ts';
import { uuidV7 } from '../../model/uuid-v7.ts';
import { wantStatus } from '../../want/want-status.ts';
import { want } from '../../want/want.ts';

const everywhere: Readonly<Record<string, string>> = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'x-frame-options': 'DENY',
  'cross-origin-resource-policy': 'same-site',
};

const apiPolicy = "default-src 'none'; frame-ancestors 'none'";

/** Pages for people have a policy of their own. */
const isPage = (path: string) => /^\/docs(\/|\?|$)/.test(path);

function problems(exchange: Exchange, spec: Spec): string[] {
  if (exchange.beforeApp) return [];
  const { headers, path } = exchange;
  // White space around a semicolon means nothing in a policy.
  const policy = (headers['content-security-policy'] ?? '').replaceAll(/\s*;\s*/g, '; ');
  return [
    ...Object.entries(everywhere).flatMap(([name, value]) =>
      headers[name] === value ? [] : [`${name} is ${value}, not ${String(headers[name])}`],
    ),
    ...(isPage(path) || policy === apiPolicy || isFileContent(exchange, spec)
      ? []
      : [`content-security-policy is ${apiPolicy}, not ${policy}`]),
    ...['server', 'x-powered-by', 'strict-transport-security'].flatMap((name) =>
      name in headers ? [`${name} is not sent${name.startsWith('strict') ? ' over plain HTTP' : ''}`] : [],
    ),
  ];
}

async function docsPolicy(client: Client): Promise<void> {
  const page = await client.get('/docs');
  if (page.status === 404) return;
  const final = page.status >= 300 && page.status < 400 ? await client.get(page.headers['location'] ?? '/docs/') : page;
  wantStatus(final, 200, '/docs');
  const policy = final.headers['content-security-policy'] ?? '';
  want(/frame-ancestors 'none'/.test(policy), "/docs may not be framed: its policy has frame-ancestors 'none'", final);
  want(/default-src '(none|self)'/.test(policy), '/docs has a default-src of none or self', final);
  want(
    !/(script-src|default-src)[^;]*('unsafe-inline'|'unsafe-eval'|\*)/.test(policy),
    '/docs runs no inline script',
    final,
  );
}

const listed = 'https://app.example.com';

async function crossOrigin(context: CheckContext): Promise<void> {
  const { editor: client } = await context.start({ env: { CORS_ORIGINS: `${listed},https://admin.example.com` } });
  const paths = expectedRoutes(context.spec).map((route) => ({
    path: route.path.replace('{id}', uuidV7()),
    methods: route.methods,
  }));
  for (const { path, methods } of [{ path: '/health', methods: { GET: 'get' } }, ...paths]) {
    const method = Object.keys(methods)[0] ?? 'GET';
    for (const origin of [
      listed,
      'https://evil.example.com',
      'https://app.example.com.evil.com',
      'http://app.example.com',
      'null',
    ]) {
      const asked = {
        origin,
        'access-control-request-method': method,
        'access-control-request-headers': 'content-type',
      };
      const preflight = await client.send('OPTIONS', path, { headers: asked });
      const plain = await client.send('GET', path, { headers: { origin } });
      wantStatus(preflight, 204, `a preflight from ${origin}`);
      const allowed = origin === listed ? origin : undefined;
      for (const exchange of [preflight, plain]) {
        const granted = exchange.headers['access-control-allow-origin'];
        want(
          granted === allowed,
          `Access-Control-Allow-Origin for ${origin} is ${String(allowed)}, not ${String(granted)}`,
          exchange,
        );
        const varies = (exchange.headers['vary'] ?? '').toLowerCase().includes('origin');
        want(varies, 'a response that depends on Origin has Vary: Origin', exchange);
      }
      if (allowed === undefined) continue;
      const methodsAllowed = preflight.headers['access-control-allow-methods'] ?? '';
      want(
        methodsAllowed.split(/,\s*/).includes(method),
        `a preflight allows ${method}, not only ${methodsAllowed}`,
        preflight,
      );
      const exposed = (plain.headers['access-control-expose-headers'] ?? '').toLowerCase();
      want(exposed.includes('x-request-id'), 'Access-Control-Expose-Headers names X-Request-Id', plain);
    }
  }
}

/** Headers that browsers act on. */
export const p08: Check = {
  id: 'P08',
  title: 'security headers and CORS',
  contract:
    'The security headers of every response are exact per route class, without Server and X-Powered-By; a preflight is always 204, Access-Control-Allow-Origin only for listed origins.',
  needs: ['env'],
  lane: 'own',
  when: () => true,
  observe: (spec) => (exchange) => problems(exchange, spec),
  async run(context) {
    const { editor: client } = context;
    for (const path of ['/health', '/ready', '/metrics', '/openapi.json', '/problems/not-found', '/no-such-thing'])
      await client.get(path);
    await docsPolicy(client);
    const closed = await client.send('OPTIONS', '/health', {
      headers: { origin: listed, 'access-control-request-method': 'GET' },
    });
    wantStatus(closed, 204, 'a preflight where no origin is listed');
    want(!('access-control-allow-origin' in closed.headers), 'no origin is allowed unless it is listed', closed);
    await crossOrigin(context);
  },
};
