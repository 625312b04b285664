import type { Check } from '../../check.ts';
import { has } from '../../model/capabilities.ts';
import { wantError } from '../../want/want-error.ts';
import { wantStatus } from '../../want/want-status.ts';
import { authRequests } from './auth-requests.ts';
import { mailedToken } from './mailed-token.ts';
import { newPerson } from './new-person.ts';
import { whenAccount } from './when-account.ts';

/** Accounts that may not sign in. */
export const a13: Check = {
  id: 'A13',
  title: 'unverified and disabled accounts',
  contract:
    'Only after the right password an unverified account answers 403 EMAIL_NOT_VERIFIED and a disabled one 403 ACCOUNT_DISABLED; the mailed link verifies once; disabling ends the account with the next request, and enabling lets it in again.',
  needs: ['mail'],
  lane: 'shared',
  when: whenAccount('password', 'bearer'),
  async run(context) {
    const { spec, client, principals, random } = context;
    const auth = authRequests(spec, client);
    if (has(spec, 'verification')) {
      const { email, password, ...rest } = newPerson(spec, random, 'a decent password');
      await auth.post('register', { email, password, ...rest });
      wantError(
        await auth.login(email, 'a wrong password'),
        401,
        'INVALID_CREDENTIALS',
        'a wrong password, unverified',
      );
      wantError(await auth.login(email, password), 403, 'EMAIL_NOT_VERIFIED', 'the right password, unverified');
      const token = await mailedToken(context, email, '/verify-email');
      const asReset = await auth.post('password/reset', { token, password: 'another password' });
      wantError(asReset, 401, 'INVALID_TOKEN', 'a verification token to reset the password');
      wantStatus(await auth.post('email/resend', { email }), 202, 'resend');
      wantStatus(await auth.post('email/verify', { token }), 204, 'the mailed token');
      wantError(await auth.post('email/verify', { token }), 401, 'INVALID_TOKEN', 'the same token again');
      await auth.signedIn(email, password, 'the right password, verified');
    }
    const admin = await principals.as('admin');
    const { email, password = '', userId, tokens } = await principals.create();
    const disable = (disabled: boolean) => admin.client.patch(`${spec.api.basePath}/users/${userId}`, { disabled });
    wantStatus(await disable(true), 200, 'an admin disables the account');
    wantError(await auth.login(email, `${password}x`), 401, 'INVALID_CREDENTIALS', 'a wrong password, disabled');
    wantError(await auth.login(email, password), 403, 'ACCOUNT_DISABLED', 'the right password, disabled');
    wantError(await auth.me(tokens.access_token), 403, 'ACCOUNT_DISABLED', 'the live session of a disabled account');
    wantError(await auth.refresh(tokens.refresh_token), 403, 'ACCOUNT_DISABLED', 'its refresh token');
    wantStatus(await disable(false), 200, 'an admin enables the account');
    await auth.signedIn(email, password, 'the right password, enabled again');
  },
};
