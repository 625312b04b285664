import type { Check } from '../../check.ts';
import type { CheckContext } from '../../check-context.ts';
import { createCollector } from '../../create-collector.ts';
import type { Identity } from '../../providers/providers.ts';
import { dataOf } from '../../want/data-of.ts';
import { wantStatus } from '../../want/want-status.ts';
import { want } from '../../want/want.ts';
import { authRequests } from '../auth/auth-requests.ts';
import { whenAccount } from '../auth/when-account.ts';
import { frontendAnswer } from './frontend-answer.ts';
import { newIdentity } from './new-identity.ts';

/** Brings everybody back from the provider at the same time; the ids of the accounts they are signed in to. */
async function arriveTogether(
  { spec, client, oidc }: CheckContext,
  provider: string,
  identities: readonly Identity[],
  what: string,
): Promise<readonly string[]> {
  const auth = authRequests(spec, client);
  const departures = await Promise.all(identities.map(() => oidc().depart(client, provider)));
  const arrived = await Promise.all(
    departures.map(({ url, cookie }, index) =>
      oidc().arrive(client, provider, oidc().approve(url, identities[index] ?? newIdentity()), cookie),
    ),
  );
  return Promise.all(
    arrived.map(async (exchange) => {
      const { code, error } = frontendAnswer(exchange, what);
      want(code !== null, `${what}: every one gets a code, and not ?error=${String(error)}`, exchange);
      const exchanged = await auth.post('oauth/exchange', { code });
      wantStatus(exchanged, 200, `${what}: exchange`);
      const me = await auth.me(String(dataOf(exchanged)['access_token']));
      wantStatus(me, 200, `${what}: the account`);
      return String(dataOf(me)['id']);
    }),
  );
}

/** Somebody new who opens ten windows. */
export const o05: Check = {
  id: 'O05',
  title: 'first sign-ins at the same time',
  contract:
    'Of 10 first sign-ins of one person at the same time, with one address or with another each, every one gets a code for the same account, and no second account is made.',
  needs: ['oidc'],
  lane: 'shared',
  when: whenAccount('oidc'),
  async run(context) {
    const { spec, has, database } = context;
    const collector = createCollector();
    for (const provider of spec.authentication.providers) {
      const [person, { sub }] = [newIdentity(), newIdentity()];
      const cases = {
        'one address': Array.from({ length: 10 }, () => person),
        'another address each': Array.from({ length: 10 }, () => newIdentity({ sub })),
      };
      for (const [how, identities] of Object.entries(cases)) {
        await collector.attempt(async () => {
          const what = `${provider}: 10 first sign-ins with ${how}`;
          const ids = new Set(await arriveTogether(context, provider, identities, what));
          want(ids.size === 1, `${what}: all are the same account, and not ${String(ids.size)}`);
          if (!has('sql')) return;
          const addresses = identities.map(({ email }) => email);
          const made = await database().query('select id from users where email = any($1)', [addresses]);
          want(made.length === 1, `${what}: one account is made, and not ${String(made.length)}`);
        });
      }
    }
    collector.finish();
  },
};
