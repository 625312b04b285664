import type { Check } from '../../check.ts';
import { want } from '../../want/want.ts';
import { ask, budgetOf, whenLimited } from './limited.ts';

/** What a client is told about its budget. */
export const l01: Check = {
  id: 'L01',
  title: 'rate limit headers',
  contract:
    'RateLimit-Policy and RateLimit are structured fields that tell quota, window, rest and reset; X-RateLimit-* say the same; each request takes one from the rest.',
  needs: ['env'],
  lane: 'own',
  when: whenLimited,
  async run({ spec, start }) {
    const { client } = await start({ env: { RATE_LIMIT_MAX: '50', RATE_LIMIT_WINDOW_SECONDS: '600' } });
    for (let rest = 49; rest > 44; rest -= 1) {
      const exchange = await ask(client, spec);
      const { quota, window, remaining, reset } = budgetOf(exchange);
      want(quota === 50 && window === 600, `the policy is 50 in 600 s: ${String(quota)}, ${String(window)}`, exchange);
      want(remaining === rest, `${String(rest)} are left, not ${String(remaining)}`, exchange);
      want(reset > 0 && reset <= 600, `the reset lies within the window: ${String(reset)}`, exchange);
      const { headers } = exchange;
      want(headers['x-ratelimit-limit'] === '50', 'X-RateLimit-Limit says the quota', exchange);
      want(headers['x-ratelimit-remaining'] === String(rest), 'X-RateLimit-Remaining says the rest', exchange);
      const seconds = Number(headers['x-ratelimit-reset']) - Date.now() / 1000;
      want(Math.abs(seconds - reset) <= 3, 'X-RateLimit-Reset is the second of the reset', exchange);
      want(!('retry-after' in headers), 'a request that may pass has no Retry-After', exchange);
    }
  },
};
