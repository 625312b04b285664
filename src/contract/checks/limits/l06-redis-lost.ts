import type { Check } from '../../check.ts';
import { has } from '../../model/capabilities.ts';
import { want } from '../../want/want.ts';
import { ask, whenLimited } from './limited.ts';

/** Limits while Redis is away. */
export const l06: Check = {
  id: 'L06',
  title: 'limits without Redis',
  contract: 'With Redis stopped requests answer as before, never 5xx, and each process limits alone.',
  needs: ['env', 'services', 'redis'],
  lane: 'own',
  when: (spec) => (has(spec, 'redis') ? whenLimited(spec) : 'the spec has no Redis'),
  async run({ spec, start }) {
    const env = { RATE_LIMIT_MAX: '10', RATE_LIMIT_WINDOW_SECONDS: '600' };
    const { client, redis } = await start({ env, redis: 'own-server' });
    const before = await ask(client, spec);
    for (let round = 0; round < 2; round += 1) {
      await redis?.server?.pause();
      const exchanges = [];
      for (let count = 0; count < 14; count += 1) exchanges.push(await ask(client, spec));
      const first = round === 0 ? exchanges[0] : undefined;
      want(!first || first.status === before.status, 'a request with Redis stopped answers as before', first);
      const failed = exchanges.find(({ status }) => status >= 500);
      want(failed === undefined, 'no request fails because Redis is away', failed);
      want(exchanges.at(-1)?.status === 429, 'the process limits alone', exchanges.at(-1));
      await redis?.server?.resume();
    }
  },
};
