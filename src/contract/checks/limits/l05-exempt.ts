import type { Check } from '../../check.ts';
import { want } from '../../want/want.ts';
import { ask, whenLimited } from './limited.ts';

/** What a full budget does not stop. */
export const l05: Check = {
  id: 'L05',
  title: 'probes are not limited',
  contract: '/health, /ready, /metrics and /openapi.json are neither counted nor refused.',
  needs: ['env'],
  lane: 'own',
  when: whenLimited,
  async run({ spec, start }) {
    const { client } = await start({ env: { RATE_LIMIT_MAX: '3', RATE_LIMIT_WINDOW_SECONDS: '600' } });
    const paths = ['/health', '/ready', '/metrics', '/openapi.json'];
    for (let round = 0; round < 5; round += 1) {
      for (const path of paths) {
        const exchange = await client.get(path);
        want(exchange.status !== 429, `${path} is never refused`, exchange);
        want(!('ratelimit' in exchange.headers), `${path} takes nothing from a budget`, exchange);
      }
    }
    for (let count = 0; count < 3; count += 1) {
      const exchange = await ask(client, spec);
      want(exchange.status !== 429, 'the budget is whole after them', exchange);
    }
    const last = await ask(client, spec);
    want(last.status === 429, 'the budget is spent after its three requests', last);
    const health = await client.get('/health');
    want(health.status === 200, '/health answers a client whose budget is spent', health);
  },
};
