import type { Check } from '../../check.ts';
import { has } from '../../model/capabilities.ts';
import { wantError } from '../../want/want-error.ts';
import { wantStatus } from '../../want/want-status.ts';
import { want } from '../../want/want.ts';
import { authRequests } from './auth-requests.ts';
import { mailedToken } from './mailed-token.ts';
import { whenAccount } from './when-account.ts';

const page = '/reset-password';

/** A forgotten password. */
export const a12: Check = {
  id: 'A12',
  title: 'password reset',
  contract:
    'password/forgot answers 202 alike for known and unknown addresses; the mailed token works once, for this purpose, until it expires, ends every session, and asks for a decent password.',
  needs: ['mail', 'env'],
  lane: 'own',
  when: whenAccount('password', 'mail'),
  async run(context) {
    const { spec, client, principals, start } = context;
    const auth = authRequests(spec, client);
    const { email, password = '', tokens } = await principals.create();
    const known = await auth.post('password/forgot', { email: email.toUpperCase() });
    const unknown = await auth.post('password/forgot', { email: `nobody-${email}` });
    for (const exchange of [known, unknown]) wantStatus(exchange, 202, 'forgot, for a known and an unknown address');
    const shape = (text: string) => text.replaceAll(/nobody-|"(timestamp|request_id)":"[^"]*"/g, '');
    want(shape(known.text) === shape(unknown.text), 'known and unknown addresses answer alike', unknown);
    const token = await mailedToken(context, email, page);
    const reset = (secret: string, chosen: string) => auth.post('password/reset', { token: secret, password: chosen });
    wantError(await reset('A'.repeat(43), 'another password'), 401, 'INVALID_TOKEN', 'a made-up token');
    wantError(await reset(token, 'password1'), 400, 'VALIDATION_ERROR', 'a common password');
    if (has(spec, 'verification'))
      wantError(await auth.post('email/verify', { token }), 401, 'INVALID_TOKEN', 'a reset token to verify an address');
    wantStatus(await auth.me(tokens.access_token), 200, 'the session before the reset');
    const fresh = `${password} again`;
    wantStatus(await reset(token, fresh), 204, 'the mailed token');
    wantError(await auth.me(tokens.access_token), 401, 'INVALID_TOKEN', 'every session after the reset');
    wantError(await reset(token, `${fresh} twice`), 401, 'INVALID_TOKEN', 'the same token again');
    wantError(await auth.login(email, password), 401, 'INVALID_CREDENTIALS', 'the forgotten password');
    await auth.signedIn(email, fresh, 'the new password');
    const silent = await context.mail().messages({ to: `nobody-${email}` });
    want(silent.length === 0, 'nothing is mailed to an address without account');

    const brief = await start({ env: { RESET_TTL_SECONDS: '1' } });
    const short = authRequests(spec, brief.client);
    const person = await brief.principals.create();
    wantStatus(await short.post('password/forgot', { email: person.email }), 202, 'forgot');
    const late = await mailedToken(context, person.email, page);
    await new Promise((done) => setTimeout(done, 1_500));
    const exchange = await short.post('password/reset', { token: late, password: fresh });
    wantError(exchange, 401, 'INVALID_TOKEN', 'a token after its time');
  },
};
