import type { Check } from '../../check.ts';
import { createCollector } from '../../create-collector.ts';
import { dataOf } from '../../want/data-of.ts';
import { wantError } from '../../want/want-error.ts';
import { wantStatus } from '../../want/want-status.ts';
import { want } from '../../want/want.ts';
import { authRequests } from '../auth/auth-requests.ts';
import { tokenParts } from '../auth/forge-token.ts';
import { whenAccount } from '../auth/when-account.ts';
import { frontendAnswer } from './frontend-answer.ts';
import { newIdentity } from './new-identity.ts';

/** A JSON Web Token (RFC 7519), or a parameter that holds one; a random code may well have `eyJ` in it. */
const token = /eyJ[\w-]+\.[\w-]+\.|access_token|refresh_token/;

/** From the provider's answer to our tokens. */
export const o03: Check = {
  id: 'O03',
  title: 'exchange',
  contract:
    'A sign-in at every provider ends at return_to with a one-time code and never a token; the code gives a token pair once and dies after EXCHANGE_TTL_SECONDS; the new account has the default role, is verified, and is found again by the same subject.',
  needs: ['oidc', 'env'],
  lane: 'own',
  when: whenAccount('oidc'),
  async run({ spec, client, oidc, start }) {
    const collector = createCollector();
    const auth = authRequests(spec, client);
    for (const provider of spec.authentication.providers) {
      await collector.attempt(async () => {
        const identity = newIdentity();
        const target = 'https://app.example.test/welcome';
        const { url, cookie } = await oidc().depart(client, provider, `?return_to=${encodeURIComponent(target)}`);
        const arrived = await oidc().arrive(client, provider, oidc().approve(url, identity), cookie);
        const { code } = frontendAnswer(arrived, `${provider}: a sign-in`);
        want(
          arrived.headers['location']?.startsWith(target) === true,
          `${provider}: the way back is return_to`,
          arrived,
        );
        want(!token.test(arrived.headers['location'] ?? ''), `${provider}: no token is in an address`, arrived);
        want(code !== null, `${provider}: the address has a code`, arrived);
        const exchanged = await auth.post('oauth/exchange', { code });
        wantStatus(exchanged, 200, `${provider}: exchange`);
        want(exchanged.headers['cache-control'] === 'no-store', `${provider}: Cache-Control is no-store`, exchanged);
        const first = String(dataOf(exchanged)['access_token']);
        wantError(
          await auth.post('oauth/exchange', { code }),
          401,
          'INVALID_TOKEN',
          `${provider}: the same code again`,
        );
        const me = await auth.me(first);
        wantStatus(me, 200, `${provider}: the account`);
        const { email, role, verified } = dataOf(me);
        want(email === identity.email && verified === true, `${provider}: the account has the verified address`, me);
        want(
          role === spec.authorization.default,
          `${provider}: the account has the role ${spec.authorization.default}`,
          me,
        );
        const renamed = { ...identity, email: `new-${identity.email}` };
        const again = await oidc().signIn(client, provider, renamed);
        want(
          tokenParts(again.access_token).claims['sub'] === tokenParts(first).claims['sub'],
          `${provider}: the same subject is the same account, whatever its address`,
        );
      });
    }
    await collector.attempt(async () => {
      wantError(await auth.post('oauth/exchange', { code: 'A'.repeat(43) }), 401, 'INVALID_TOKEN', 'a made-up code');
    });
    await collector.attempt(async () => {
      const brief = await start({ env: { EXCHANGE_TTL_SECONDS: '1' } });
      const [provider = ''] = spec.authentication.providers;
      const { url, cookie } = await oidc().depart(brief.client, provider);
      const arrived = await oidc().arrive(brief.client, provider, oidc().approve(url, newIdentity()), cookie);
      const { code } = frontendAnswer(arrived, 'a sign-in');
      await new Promise((done) => setTimeout(done, 1_500));
      const late = await authRequests(spec, brief.client).post('oauth/exchange', { code });
      wantError(late, 401, 'INVALID_TOKEN', 'a code after its time');
    });
    collector.finish();
  },
};
