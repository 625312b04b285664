import type { Check } from '../../check.ts';
import { createCollector } from '../../create-collector.ts';
import type { CheckContext } from '../../check-context.ts';
import type { Exchange } from '../../http/exchange.ts';
import { builtInRoutes } from '../../model/built-in-routes.ts';
import { expectedRoutes } from '../../model/expected-routes.ts';
import { uuidV7 } from '../../model/uuid-v7.ts';
import { wantError } from '../../want/want-error.ts';
import { wantStatus } from '../../want/want-status.ts';
import { want } from '../../want/want.ts';

const methods = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'TRACE', 'QUERY', 'PROPFIND'];

const operational = ['/health', '/ready', '/openapi.json'];

function wantAllow(exchange: Exchange, allowed: readonly string[]): void {
  const sent = (exchange.headers['allow'] ?? '').split(',').map((name) => name.trim());
  const wanted = allowed.toSorted().join(', ');
  want(
    sent.toSorted().join(', ') === wanted,
    `Allow of ${exchange.method} ${exchange.path} is exactly ${wanted}, not ${sent.join(', ')}`,
    exchange,
  );
}

async function probe({ editor: client }: CheckContext, path: string, documented: readonly string[]): Promise<void> {
  const allowed = [...documented, ...(documented.includes('GET') ? ['HEAD'] : []), 'OPTIONS'];
  const options = await client.send('OPTIONS', path);
  wantStatus(options, 204, `OPTIONS ${path}`);
  wantAllow(options, allowed);
  for (const method of methods.filter((name) => !allowed.includes(name))) {
    const exchange = await client.send(method, path);
    if (method === 'HEAD') wantStatus(exchange, 405, `HEAD ${path}, which has no GET`);
    else wantError(exchange, 405, 'METHOD_NOT_ALLOWED', `${method} ${path}`);
    wantAllow(exchange, allowed);
  }
}

/** Methods that a route does not have. */
export const e05: Check = {
  id: 'E05',
  title: 'method not allowed',
  contract:
    'An undocumented method answers 405 with Allow equal to the documented methods, HEAD where GET is, and OPTIONS; OPTIONS answers 204 with the same Allow.',
  needs: [],
  lane: 'shared',
  when: () => true,
  async run(context) {
    const { spec } = context;
    const provider = spec.authentication.providers[0] ?? '';
    const probes = [...expectedRoutes(spec), ...builtInRoutes(spec)].map(({ path, methods: offered }) => ({
      path: path.replace('{id}', uuidV7()).replace('{provider}', provider),
      documented: Object.keys(offered),
    }));
    const all = [...probes, ...operational.map((path) => ({ path, documented: ['GET'] }))];
    const collector = createCollector();
    for (const { path, documented } of all) await collector.attempt(() => probe(context, path, documented));
    collector.finish();
  },
};
