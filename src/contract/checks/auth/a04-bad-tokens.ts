import type { Check } from '../../check.ts';
import { suiteTokenSecret } from '../../backend/profile.ts';
import { createCollector } from '../../create-collector.ts';
import type { Exchange } from '../../http/exchange.ts';
import { wantError } from '../../want/want-error.ts';
import { wantStatus } from '../../want/want-status.ts';
import { want } from '../../want/want.ts';
import { authRequests } from './auth-requests.ts';
import { forgeToken, tokenParts } from './forge-token.ts';
import { whenAccount } from './when-account.ts';

function wantChallenge(exchange: Exchange, isSent: boolean): void {
  const challenge = exchange.headers['www-authenticate'] ?? '';
  want(/^Bearer\b/i.test(challenge), 'WWW-Authenticate names Bearer', exchange);
  if (isSent) want(challenge.includes('error="invalid_token"'), 'WWW-Authenticate says invalid_token', exchange);
}

/** Tokens that are not ours, not any more, or not for this. */
export const a04: Check = {
  id: 'A04',
  title: 'bad access tokens',
  contract:
    'A missing token answers 401 NO_TOKEN; a malformed, tampered or expired one, one with another algorithm, type, issuer, audience or key, and a refresh token answer 401 with WWW-Authenticate: Bearer, on public routes too, never 403 or 5xx. A token in a query is ignored.',
  needs: ['env'],
  lane: 'shared',
  when: whenAccount('bearer'),
  async run({ spec, client, principals }) {
    const auth = authRequests(spec, client);
    const { tokens } = await principals.create();
    const { access_token, refresh_token } = tokens;
    wantStatus(await auth.me(access_token), 200, 'the token as it was given');
    const { header, claims } = tokenParts(access_token);
    const signed = (more: Record<string, unknown>, headers: Record<string, unknown> = {}) =>
      forgeToken({ header: { ...header, ...headers }, claims: { ...claims, ...more } }, suiteTokenSecret, 'sha256');
    wantStatus(await auth.me(signed({ scope: '*' })), 200, 'the same token signed by the suite');
    const now = Math.floor(Date.now() / 1000);
    const [head = '', body = '', signature = ''] = access_token.split('.');
    const flipped = `${signature.slice(0, 9)}${signature[9] === 'A' ? 'B' : 'A'}${signature.slice(10)}`;
    const parts = { header: { ...header, alg: 'HS512' }, claims };
    const bad: readonly (readonly [string, string])[] = [
      ['a text that is no token', 'nonsense'],
      ['an empty signature', `${head}.${body}.`],
      ['a changed signature', `${head}.${body}.${flipped}`],
      [
        'a changed claim',
        `${head}.${Buffer.from(JSON.stringify({ ...claims, sub: claims['sid'] })).toString('base64url')}.${signature}`,
      ],
      ['another key', forgeToken({ header, claims }, `${suiteTokenSecret}x`, 'sha256')],
      ['alg none', forgeToken({ header: { ...header, alg: 'none' }, claims }, '', 'none')],
      ['alg HS512 with the right key', forgeToken(parts, suiteTokenSecret, 'sha512')],
      ['the type JWT', signed({}, { typ: 'JWT' })],
      ['no type', signed({}, { typ: undefined })],
      ['another issuer', signed({ iss: 'https://elsewhere.example' })],
      ['another audience', signed({ aud: 'somebody-else' })],
      ['no expiry', signed({ exp: undefined })],
      ['a start in the future', signed({ nbf: now + 600, iat: now + 600 })],
      ['another session', signed({ sid: claims['sub'] })],
      ['another subject', signed({ sub: claims['sid'] })],
      ['a foreign key id', signed({}, { kid: 'somebody-else' })],
      ['the refresh token', refresh_token],
    ];
    const collector = createCollector();
    for (const [what, token] of bad) {
      await collector.attempt(async () => {
        const exchange = await auth.me(token);
        wantError(exchange, 401, 'INVALID_TOKEN', what);
        wantChallenge(exchange, true);
      });
    }
    await collector.attempt(async () => {
      const exchange = await auth.me(signed({ exp: now - 120, iat: now - 1000, nbf: now - 1000 }));
      wantError(exchange, 401, 'TOKEN_EXPIRED', 'an expired token');
      wantChallenge(exchange, true);
    });
    await collector.attempt(async () => {
      const exchange = await client.get(`${auth.path}/me`);
      wantError(exchange, 401, 'NO_TOKEN', 'no token');
      wantChallenge(exchange, false);
    });
    for (const value of ['Basic dXNlcjpwYXNz', 'Bearer', `Bearer ${access_token} more`, access_token]) {
      await collector.attempt(async () => {
        const exchange = await client.get(`${auth.path}/me`, { authorization: value });
        wantError(exchange, 401, ['INVALID_TOKEN', 'NO_TOKEN'], `Authorization: ${value.slice(0, 12)}…`);
      });
    }
    await collector.attempt(async () => {
      const exchange = await client.get(`${auth.path}/me?access_token=${access_token}`);
      want([400, 401].includes(exchange.status), 'a token in the query opens nothing', exchange);
    });
    await collector.attempt(async () => {
      const exchange = await auth.post('refresh', { refresh_token }, 'nonsense');
      wantError(exchange, 401, 'INVALID_TOKEN', 'a wrong Authorization on a public route');
    });
    collector.finish();
  },
};
