import type { Check } from '../../check.ts';
import type { CheckContext } from '../../check-context.ts';
import { has } from '../../model/capabilities.ts';
import { dataOf } from '../../want/data-of.ts';
import { wantError } from '../../want/want-error.ts';
import { wantStatus } from '../../want/want-status.ts';
import { want } from '../../want/want.ts';

async function roleChange(context: CheckContext, plain: string): Promise<void> {
  const users = `${context.spec.api.basePath}/users`;
  const admin = await context.principals.as('admin');
  const person = await context.principals.create({ role: plain });
  const path = `${users}/${person.userId}`;
  const { tokens } = person;
  wantError(await person.client.get(users), 403, 'FORBIDDEN', `GET ${users} as ${plain}`);
  for (const role of ['admin', plain, 'admin']) {
    const changed = await admin.client.patch(path, { role });
    wantStatus(changed, 200, `an admin gives the role ${role}`);
    want(dataOf(changed)['role'] === role, `the answer shows the role ${role}`, changed);
    const after = await person.client.get(users);
    if (role === 'admin') wantStatus(after, 200, `the next request, with the token from before, as ${role}`);
    else wantError(after, 403, 'FORBIDDEN', `the next request, with the token from before, as ${role}`);
  }
  want(tokens.access_token === person.tokens.access_token, 'one token was sent all the time');
  if (context.has('files') && context.has('sql')) {
    const { settings, run } = context.folder();
    want(settings.userRole !== undefined, 'contract/settings.json of a backend with accounts has userRole');
    const env = { EMAIL: person.email, ROLE: plain };
    const { exitCode, output } = await run(settings.userRole, context.database().url, env);
    want(
      exitCode === 0,
      `${settings.userRole.join(' ')} ends with 0, not ${String(exitCode)}:\n${output.slice(-1_500)}`,
    );
    wantError(
      await person.client.get(users),
      403,
      'FORBIDDEN',
      'the next request after the command took the role away',
    );
  }
}

async function disabling({ spec, client, principals }: CheckContext, plain: string): Promise<void> {
  const admin = await principals.as('admin');
  const person = await principals.create({ role: plain });
  const path = `${spec.api.basePath}/users/${person.userId}`;
  const me = `${spec.api.basePath}/auth/me`;
  wantStatus(await person.client.get(me), 200, 'GET /auth/me');
  wantStatus(await admin.client.patch(path, { disabled: true }), 200, 'an admin disables an account');
  wantError(await person.client.get(me), 403, 'ACCOUNT_DISABLED', 'the next request of a disabled account');
  const { refresh_token } = person.tokens;
  const refreshed = await client.post(`${spec.api.basePath}/auth/refresh`, { refresh_token });
  wantError(refreshed, 403, 'ACCOUNT_DISABLED', 'a refresh for a disabled account');
}

/** There is always somebody who can let others in. */
async function lastAdmin(context: CheckContext, plain: string): Promise<void> {
  const { principals } = await context.start();
  const admin = await principals.as('admin');
  const path = `${context.spec.api.basePath}/users/${admin.userId}`;
  for (const change of [{ role: plain }, { disabled: true }])
    wantError(await admin.client.patch(path, change), 409, 'CONFLICT', `the last admin gets ${JSON.stringify(change)}`);
  wantStatus(await admin.client.get(path), 200, 'the last admin afterwards');
  const second = await principals.create({ role: 'admin' });
  const disabled = await admin.client.patch(`${context.spec.api.basePath}/users/${second.userId}`, { disabled: true });
  wantStatus(disabled, 200, 'one of two admins is disabled');
  wantError(
    await admin.client.patch(path, { role: plain }),
    409,
    'CONFLICT',
    'the last enabled admin gets another role',
  );
}

/** Rights that change while somebody is signed in. */
export const r04: Check = {
  id: 'R04',
  title: 'rights that change',
  contract:
    'A new role and a disabled account take effect with the next request, whatever the token says; the last enabled admin can be neither demoted nor disabled.',
  needs: [],
  lane: 'shared',
  when: (spec) => (has(spec, 'users') ? true : 'the spec has no accounts'),
  async run(context) {
    // A new account is never an admin.
    const plain = context.spec.authorization.default;
    await roleChange(context, plain);
    await disabling(context, plain);
    if (context.has('env')) await lastAdmin(context, plain);
  },
};
