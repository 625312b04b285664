import type { Check } from '../../check.ts';
import { has } from '../../model/capabilities.ts';
import { wantError } from '../../want/want-error.ts';
import { want } from '../../want/want.ts';
import { ask, budgetOf, whenLimited } from './limited.ts';

/** One budget for all processes. */
export const l03: Check = {
  id: 'L03',
  title: 'replicas share the budget',
  contract: 'Two processes on one Redis share the budget of a client; those of a user and of an address are separate.',
  needs: ['env', 'redis'],
  lane: 'own',
  when: (spec) => (has(spec, 'redis') ? whenLimited(spec) : 'the spec has no Redis'),
  async run({ spec, start }) {
    const env = { RATE_LIMIT_MAX: '30', RATE_LIMIT_WINDOW_SECONDS: '600' };
    const one = await start({ env });
    const other = await start({ env, beside: one });
    let rest = 30;
    for (let round = 0; round < 5; round += 1) {
      for (const { client } of [one, other]) {
        rest -= 1;
        const exchange = await ask(client, spec);
        const { remaining } = budgetOf(exchange);
        want(remaining === rest, `${String(rest)} are left over both processes, not ${String(remaining)}`, exchange);
      }
    }
    if (has(spec, 'users')) {
      const person = await one.principals.create();
      const own = await person.client.get(`${spec.api.basePath}/auth/me`);
      want(budgetOf(own).remaining >= 28, 'a user has a budget apart from that of the address', own);
    }
    const spent = await Promise.all(
      Array.from({ length: 40 }, (_, index) => ask((index % 2 ? one : other).client, spec)),
    );
    want(
      spent.filter(({ status }) => status !== 429).length <= rest,
      'both processes together pass no more than the rest',
    );
    for (const { client } of [one, other])
      wantError(await ask(client, spec), 429, 'RATE_LIMITED', 'a request to either process after the last one');
  },
};
