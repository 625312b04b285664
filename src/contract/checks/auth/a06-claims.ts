import type { Check } from '../../check.ts';
import { wantStatus } from '../../want/want-status.ts';
import { want } from '../../want/want.ts';
import { authRequests } from './auth-requests.ts';
import { tokenParts } from './forge-token.ts';
import { whenAccount } from './when-account.ts';

const members = ['iss', 'aud', 'sub', 'iat', 'nbf', 'exp', 'jti', 'sid', 'scope'];

/** What an access token says. */
export const a06: Check = {
  id: 'A06',
  title: 'claims',
  contract:
    'Access tokens are JWS of the type at+jwt with alg and kid, the claims iss aud sub iat nbf exp jti sid scope and nothing about the person; exp - iat is expires_in, at most 1800; every jti is another.',
  needs: [],
  lane: 'shared',
  when: whenAccount('bearer'),
  async run({ spec, client, principals }) {
    const auth = authRequests(spec, client);
    const { tokens, userId, email } = await principals.create();
    const { header, claims } = tokenParts(tokens.access_token);
    want(header['typ'] === 'at+jwt', `typ is at+jwt and not ${String(header['typ'])}`);
    want(typeof header['alg'] === 'string' && typeof header['kid'] === 'string', 'the header has alg and kid');
    const missing = members.filter((name) => !(name in claims));
    want(missing.length === 0, `the claims ${missing.join(', ')} are missing`);
    const more = Object.keys(claims).filter((name) => !members.includes(name));
    want(more.length === 0, `a token says no more than it has to, and not ${more.join(', ')}`);
    want(claims['sub'] === userId && claims['scope'] === '*', 'sub is the id of the user, scope is *');
    want(!JSON.stringify(claims).includes(email), 'the address is not in the token');
    const life = Number(claims['exp']) - Number(claims['iat']);
    want(life === tokens.expires_in && life <= 1800, `exp - iat is expires_in and at most 1800, not ${String(life)}`);
    const jtis = new Set([claims['jti']]);
    let { refresh_token } = tokens;
    for (let count = 0; count < 3; count += 1) {
      const next = await auth.refreshed(refresh_token, 'a refresh');
      jtis.add(tokenParts(next.access_token).claims['jti']);
      refresh_token = next.refresh_token;
    }
    want(jtis.size === 4, 'four tokens have four jti');
    wantStatus(await auth.me(tokens.access_token), 200, 'the first token still holds');
  },
};
