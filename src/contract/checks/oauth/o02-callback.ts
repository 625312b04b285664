import type { Check } from '../../check.ts';
import type { CheckContext } from '../../check-context.ts';
import { createCollector } from '../../create-collector.ts';
import type { ProviderFault } from '../../providers/providers.ts';
import { wantError } from '../../want/want-error.ts';
import { want } from '../../want/want.ts';
import { whenAccount } from '../auth/when-account.ts';
import { frontendAnswer } from './frontend-answer.ts';
import { newIdentity } from './new-identity.ts';

const faults: Readonly<Record<ProviderFault, string>> = {
  nonce: 'INVALID_TOKEN',
  audience: 'INVALID_TOKEN',
  issuer: 'INVALID_TOKEN',
  expired: 'INVALID_TOKEN',
  signature: 'INVALID_TOKEN',
  'callback issuer': 'OAUTH_STATE_MISMATCH',
  'code refused': 'INVALID_TOKEN',
  refused: 'ACCESS_DENIED',
};
/** What a provider without id_token can get wrong. */
const ofGithub: readonly string[] = ['code refused', 'refused'];

/** Nobody got an account by it: signing in with that address later makes a new one. */
async function wantNoAccount({ has, database }: CheckContext, email: string, what: string): Promise<void> {
  if (!has('sql')) return;
  const found = await database().query('select 1 from users where email = $1', [email]);
  want(found.length === 0, `${what}: no account is made`);
}

async function badStates(context: CheckContext, provider: string): Promise<void> {
  const { client, oidc } = context;
  const collector = createCollector();
  const away = () => oidc().depart(client, provider);
  const cases: readonly (readonly [string, (query: string, cookie: string) => Promise<readonly [string, string]>])[] = [
    ['no cookie', (query) => Promise.resolve([query, ''])],
    ['the cookie of another sign-in', async (query) => [query, (await away()).cookie]],
    ['a made-up state', (query, cookie) => Promise.resolve([query.replace(/state=[^&]*/, 'state=made-up'), cookie])],
    ['no state', (query, cookie) => Promise.resolve([query.replace(/&?state=[^&]*/, ''), cookie])],
  ];
  for (const [what, change] of cases) {
    await collector.attempt(async () => {
      const identity = newIdentity();
      const { url, cookie } = await away();
      const [query, sent] = await change(oidc().approve(url, identity), cookie);
      const json = await oidc().arrive(client, provider, query, sent, 'application/json');
      wantError(json, 400, 'OAUTH_STATE_MISMATCH', `${provider}: ${what}, asked for JSON`);
      await wantNoAccount(context, identity.email, `${provider}: ${what}`);
    });
  }
  await collector.attempt(async () => {
    const { url, cookie } = await away();
    const query = oidc().approve(url, newIdentity());
    frontendAnswer(await oidc().arrive(client, provider, query, cookie), `${provider}: a callback`);
    const again = frontendAnswer(await oidc().arrive(client, provider, query, cookie), `${provider}: the same again`);
    want(again.error === 'OAUTH_STATE_MISMATCH' && again.code === null, `${provider}: a state is used once`);
  });
  collector.finish();
}

/** Coming back from a provider. */
export const o02: Check = {
  id: 'O02',
  title: 'callback',
  contract:
    'A missing, foreign or replayed state, and an id_token with another nonce, audience, issuer or signature or past its time, lead back with ?error=CODE (problem+json when asked for JSON) and make no account.',
  needs: ['oidc'],
  lane: 'shared',
  when: whenAccount('oidc'),
  async run(context) {
    const { spec, client, oidc } = context;
    const collector = createCollector();
    for (const provider of spec.authentication.providers) {
      await collector.attempt(() => badStates(context, provider));
      for (const [fault, code] of Object.entries(faults) as [ProviderFault, string][]) {
        if (provider === 'github' && !ofGithub.includes(fault)) continue;
        await collector.attempt(async () => {
          const identity = newIdentity();
          const { url, cookie } = await oidc().depart(client, provider);
          const arrived = await oidc().arrive(client, provider, oidc().approve(url, identity, fault), cookie);
          const what = `${provider}: ${fault}`;
          const { error, code: given } = frontendAnswer(arrived, what);
          want(
            error === code && given === null,
            `${what}: leads back with ?error=${code}, not ${String(error)}`,
            arrived,
          );
          await wantNoAccount(context, identity.email, what);
        });
      }
    }
    collector.finish();
  },
};
