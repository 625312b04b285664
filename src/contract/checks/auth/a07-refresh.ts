import type { Check } from '../../check.ts';
import { wantError } from '../../want/want-error.ts';
import { wantStatus } from '../../want/want-status.ts';
import { want } from '../../want/want.ts';
import { authRequests } from './auth-requests.ts';
import { tokenParts } from './forge-token.ts';
import { whenAccount } from './when-account.ts';

/** The next pair of tokens. */
export const a07: Check = {
  id: 'A07',
  title: 'refresh',
  contract:
    'A refresh gives another pair that works, with the same sub and sid and Cache-Control: no-store; an unknown token answers 401 REFRESH_TOKEN_INVALID, and an access token is none.',
  needs: [],
  lane: 'shared',
  when: whenAccount('bearer'),
  async run({ spec, client, principals }) {
    const auth = authRequests(spec, client);
    const { tokens } = await principals.create();
    const exchange = await auth.refresh(tokens.refresh_token);
    wantStatus(exchange, 200, 'a refresh');
    want(exchange.headers['cache-control'] === 'no-store', 'Cache-Control is no-store', exchange);
    const first = tokenParts(tokens.access_token).claims;
    const next = await auth.refreshed(
      (exchange.json as { data: { refresh_token: string } }).data.refresh_token,
      'the refresh token that the first one gave',
    );
    const second = tokenParts(next.access_token).claims;
    want(next.refresh_token !== tokens.refresh_token, 'every refresh token is another');
    want(first['sub'] === second['sub'] && first['sid'] === second['sid'], 'sub and sid stay');
    wantStatus(await auth.me(next.access_token), 200, 'the new access token');
    wantError(await auth.refresh('A'.repeat(43)), 401, 'REFRESH_TOKEN_INVALID', 'an unknown refresh token');
    wantStatus(await auth.refresh(next.access_token), [400, 401], 'an access token as refresh token');
  },
};
