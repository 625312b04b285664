import type { Check } from '../../check.ts';
import { wantError } from '../../want/want-error.ts';
import { wantStatus } from '../../want/want-status.ts';
import { authRequests } from './auth-requests.ts';
import { whenAccount } from './when-account.ts';

/** A refresh token that was used before. */
export const a08: Check = {
  id: 'A08',
  title: 'reuse of a refresh token',
  contract:
    'A used refresh token answers 401 REFRESH_TOKEN_REUSED; within the grace its session lives on, after it every token of the session is dead (RFC 9700 §4.14), and other sessions live.',
  needs: ['env'],
  lane: 'own',
  when: whenAccount('bearer'),
  async run({ spec, client, principals, start }) {
    const patient = authRequests(spec, client);
    const { tokens: lived } = await principals.create();
    const afterwards = await patient.refreshed(lived.refresh_token, 'a refresh');
    wantError(await patient.refresh(lived.refresh_token), 401, 'REFRESH_TOKEN_REUSED', 'a used token within the grace');
    wantStatus(await patient.me(afterwards.access_token), 200, 'the session after a reuse within the grace');
    await patient.refreshed(afterwards.refresh_token, 'a refresh after a reuse within the grace');

    const strict = await start({ env: { REFRESH_GRACE_SECONDS: '0' } });
    const auth = authRequests(spec, strict.client);
    const person = await strict.principals.create();
    const bystander = await strict.principals.create();
    const next = await auth.refreshed(person.tokens.refresh_token, 'a refresh');
    // With a grace of 0 a use in the same instant is no reuse yet.
    await new Promise((done) => setTimeout(done, 1_100));
    const reused = await auth.refresh(person.tokens.refresh_token);
    wantError(reused, 401, 'REFRESH_TOKEN_REUSED', 'a used token after the grace');
    wantError(await auth.me(next.access_token), 401, 'INVALID_TOKEN', 'the access token of the revoked session');
    const refused = await auth.refresh(next.refresh_token);
    wantError(refused, 401, 'REFRESH_TOKEN_INVALID', 'the newest refresh token of the revoked session');
    wantStatus(await auth.me(bystander.tokens.access_token), 200, 'the session of somebody else');
  },
};
