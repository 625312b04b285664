import type { Check } from '../../check.ts';
import { has } from '../../model/capabilities.ts';
import { wantError } from '../../want/want-error.ts';
import { wantStatus } from '../../want/want-status.ts';
import { authRequests } from '../auth/auth-requests.ts';

/** Each process would be at an address of its own otherwise, and believe its own tokens alone. */
const sameIssuer = { JWT_ISSUER: 'https://api.example.test' };

/** What a process has to know of what another one did. */
export const r06: Check = {
  id: 'R06',
  title: 'rights in every process',
  contract:
    'A new role, a disabled account and the end of a session take effect with the next request to every process, also to one that knew the session before; another sign-in changes nothing.',
  needs: ['env'],
  lane: 'own',
  when: (spec) => (has(spec, 'users') ? true : 'the spec has no accounts'),
  async run({ spec, start }) {
    const one = await start({ env: sameIssuer });
    const other = await start({ env: sameIssuer, beside: one });
    const users = `${spec.api.basePath}/users`;
    const admin = await one.principals.as('admin');
    const { default: plain } = spec.authorization;
    const person = await one.principals.create({ role: plain });
    const { access_token: token } = person.tokens;
    const [here, there] = [authRequests(spec, one.client), authRequests(spec, other.client)];
    const list = () => other.client.send('GET', users, { headers: { authorization: `Bearer ${token}` } });
    const change = async (json: object) => {
      wantStatus(await admin.client.patch(`${users}/${person.userId}`, json), 200, 'PATCH of an account, one process');
    };
    wantStatus(await here.me(token), 200, 'GET /auth/me, one process');
    wantError(await list(), 403, 'FORBIDDEN', `GET ${users} as ${plain}, the other process`);
    await change({ role: 'admin' });
    wantStatus(await list(), 200, `GET ${users} after the role admin was given by the other process`);
    await change({ role: plain });
    wantError(await list(), 403, 'FORBIDDEN', `GET ${users} after the role was taken by the other process`);
    await change({ disabled: true });
    const disabled = await there.me(token);
    wantError(disabled, 403, 'ACCOUNT_DISABLED', 'GET /auth/me after the other process disabled the account');
    await change({ disabled: false });
    wantStatus(await there.me(token), 200, 'GET /auth/me after the other process enabled the account');
    await one.principals.create({ role: plain });
    wantStatus(await there.me(token), 200, 'GET /auth/me after somebody else has signed in');
    wantStatus(await here.post('logout', undefined, token), 204, 'logout, one process');
    for (const { me } of [there, here])
      wantError(await me(token), 401, 'INVALID_TOKEN', 'GET /auth/me after one process has ended the session');
  },
};
