import type { Check } from '../../check.ts';
import { wantError } from '../../want/want-error.ts';
import { wantStatus } from '../../want/want-status.ts';
import { want } from '../../want/want.ts';
import { authRequests } from './auth-requests.ts';
import { whenAccount } from './when-account.ts';

/** Signing out. */
export const a10: Check = {
  id: 'A10',
  title: 'logout',
  contract:
    'Logout answers 204 and ends this session at once, access token and refresh token, and no other session of the user; a second logout answers 204 or 401.',
  needs: [],
  lane: 'shared',
  when: whenAccount('bearer'),
  async run({ spec, client, principals }) {
    const auth = authRequests(spec, client);
    const { tokens, email, password } = await principals.create();
    const other = password === undefined ? undefined : await auth.signedIn(email, password, 'a second sign-in');
    wantStatus(await auth.post('logout', undefined, tokens.access_token), 204, 'logout');
    wantError(await auth.me(tokens.access_token), 401, 'INVALID_TOKEN', 'the access token after logout');
    wantError(await auth.refresh(tokens.refresh_token), 401, 'REFRESH_TOKEN_INVALID', 'the refresh token after logout');
    const again = await auth.post('logout', undefined, tokens.access_token);
    want([204, 401].includes(again.status), 'a second logout answers 204 or 401', again);
    if (other) wantStatus(await auth.me(other.access_token), 200, 'another session of the same user');
  },
};
