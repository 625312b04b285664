import type { Check } from '../../check.ts';
import { createCollector } from '../../create-collector.ts';
import { has } from '../../model/capabilities.ts';
import { wantError } from '../../want/want-error.ts';
import { wantStatus } from '../../want/want-status.ts';
import { want } from '../../want/want.ts';
import type { Identity } from '../../providers/providers.ts';
import { authRequests } from '../auth/auth-requests.ts';
import { tokenParts } from '../auth/forge-token.ts';
import { newPerson } from '../auth/new-person.ts';
import { whenAccount } from '../auth/when-account.ts';
import { frontendAnswer } from './frontend-answer.ts';
import { newIdentity } from './new-identity.ts';

/** Accounts and identities. */
export const o04: Check = {
  id: 'O04',
  title: 'linking',
  contract:
    'An identity is linked to an account only by an address that both the provider and we have verified; otherwise ACCOUNT_LINK_REQUIRED, or EMAIL_NOT_VERIFIED where there is no account; a disabled account answers ACCOUNT_DISABLED.',
  needs: ['oidc'],
  lane: 'shared',
  when: whenAccount('oidc'),
  async run({ spec, client, oidc, principals, random }) {
    const collector = createCollector();
    const [first = '', second = first] = spec.authentication.providers;
    const auth = authRequests(spec, client);
    const errorOf = async (provider: string, identity: Identity, what: string) => {
      const { url, cookie } = await oidc().depart(client, provider);
      const arrived = await oidc().arrive(client, provider, oidc().approve(url, identity), cookie);
      const { code, error } = frontendAnswer(arrived, what);
      want(code === null, `${what}: nobody is signed in`, arrived);
      return error;
    };
    const wantRefusal = async (provider: string, identity: Identity, code: string, what: string) => {
      const error = await errorOf(provider, identity, what);
      want(error === code, `${what}: leads back with ?error=${code}, not ${String(error)}`);
    };
    await collector.attempt(async () => {
      const person = newIdentity();
      const known = await oidc().signIn(client, first, person);
      const stranger = newIdentity({ email: person.email, emailVerified: false });
      await wantRefusal(second, stranger, 'ACCOUNT_LINK_REQUIRED', 'an unverified address of an account');
      const linked = await oidc().signIn(client, second, { ...stranger, emailVerified: true });
      want(
        tokenParts(known.access_token).claims['sub'] === tokenParts(linked.access_token).claims['sub'],
        'a verified address of a verified account links the identity to it',
      );
    });
    await collector.attempt(async () => {
      const nobody = newIdentity({ emailVerified: false });
      await wantRefusal(first, nobody, 'EMAIL_NOT_VERIFIED', 'an unverified address without account');
    });
    await collector.attempt(async () => {
      const person = newIdentity();
      const { access_token } = await oidc().signIn(client, first, person);
      const admin = await principals.as('admin');
      const path = `${spec.api.basePath}/users/${String(tokenParts(access_token).claims['sub'])}`;
      wantStatus(await admin.client.patch(path, { disabled: true }), 200, 'an admin disables the account');
      await wantRefusal(first, person, 'ACCOUNT_DISABLED', 'a disabled account');
    });
    if (has(spec, 'verification'))
      await collector.attempt(async () => {
        const person = newPerson(spec, random, 'a decent password');
        await auth.post('register', person);
        const owner = newIdentity({ email: person.email });
        await wantRefusal(first, owner, 'ACCOUNT_LINK_REQUIRED', 'an account whose own address is unverified');
        wantError(await auth.login(person.email, person.password), 403, 'EMAIL_NOT_VERIFIED', 'that account');
      });
    collector.finish();
  },
};
