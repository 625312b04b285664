import type { Check } from '../../check.ts';
import { want } from '../../want/want.ts';
import { ask, budgetOf, whenLimited } from './limited.ts';

/** Addresses that a client makes up. */
export const l04: Check = {
  id: 'L04',
  title: 'forwarded addresses',
  contract:
    'Changing X-Forwarded-For does not give an untrusted peer another budget; behind a trusted proxy each address has its own.',
  needs: ['env'],
  lane: 'own',
  when: whenLimited,
  async run({ spec, start }) {
    const env = { RATE_LIMIT_MAX: '50', RATE_LIMIT_WINDOW_SECONDS: '600' };
    const from = (last: number) => ({ 'x-forwarded-for': `203.0.113.${String(last)}` });
    const direct = await start({ env });
    for (let count = 1; count <= 4; count += 1) {
      const exchange = await ask(direct.client, spec, from(count));
      want(
        budgetOf(exchange).remaining === 50 - count,
        'an address that is made up has no budget of its own',
        exchange,
      );
    }
    const proxied = await start({ env: { ...env, TRUSTED_PROXIES: '127.0.0.1' } });
    for (let count = 1; count <= 2; count += 1) {
      const exchange = await ask(proxied.client, spec, from(count));
      want(budgetOf(exchange).remaining === 49, 'each address behind a trusted proxy has a budget', exchange);
    }
  },
};
