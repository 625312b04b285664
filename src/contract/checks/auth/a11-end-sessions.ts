import type { Check } from '../../check.ts';
import { wantError } from '../../want/want-error.ts';
import { wantStatus } from '../../want/want-status.ts';
import { authRequests } from './auth-requests.ts';
import { whenAccount } from './when-account.ts';

/** Ending every session. */
export const a11: Check = {
  id: 'A11',
  title: 'ending sessions',
  contract:
    'logout-all ends every session of the user; password/change asks for the current password, ends every other session, and from then on only the new password signs in.',
  needs: [],
  lane: 'shared',
  when: whenAccount('bearer', 'password'),
  async run({ spec, client, principals }) {
    const auth = authRequests(spec, client);
    const { tokens, email, password = '' } = await principals.create();
    const second = await auth.signedIn(email, password, 'a second sign-in');
    const fresh = `${password} changed`;
    const change = (current_password: string, new_password: string) =>
      auth.post('password/change', { current_password, new_password }, tokens.access_token);
    wantError(await change(`${password}x`, fresh), 401, 'INVALID_CREDENTIALS', 'a change with a wrong password');
    wantError(await change(password, 'short'), 400, 'VALIDATION_ERROR', 'a change to a short password');
    wantStatus(await auth.me(second.access_token), 200, 'the other session before the change');
    wantStatus(await change(password, fresh), 204, 'a change of the password');
    wantStatus(await auth.me(tokens.access_token), 200, 'the session that changed the password');
    wantError(await auth.me(second.access_token), 401, 'INVALID_TOKEN', 'every other session after the change');
    wantError(await auth.refresh(second.refresh_token), 401, 'REFRESH_TOKEN_INVALID', 'their refresh tokens');
    wantError(await auth.login(email, password), 401, 'INVALID_CREDENTIALS', 'the old password');
    const third = await auth.signedIn(email, fresh, 'the new password');
    wantStatus(await auth.post('logout-all', undefined, third.access_token), 204, 'logout-all');
    for (const pair of [tokens, third]) {
      wantError(await auth.me(pair.access_token), 401, 'INVALID_TOKEN', 'every session after logout-all');
      wantError(await auth.refresh(pair.refresh_token), 401, 'REFRESH_TOKEN_INVALID', 'their refresh tokens');
    }
  },
};
