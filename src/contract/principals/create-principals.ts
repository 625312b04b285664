import type { Spec } from '../../types.ts';
import type { Client } from '../http/client.ts';
import { has } from '../model/capabilities.ts';
import { NotRun } from '../not-run.ts';
import type { Account, AccountBook } from './account-book.ts';
import { bearerClient } from './bearer-client.ts';
import type { Principal, Principals } from './principal.ts';

function principalOf(account: Account, client: Client): Principal {
  const { email, password, role, userId } = account;
  return {
    email,
    ...(password !== undefined && { password }),
    role,
    userId,
    client: bearerClient(client, () => account.accessToken(client)),
    get tokens() {
      return account.tokens();
    },
  };
}

/** The principals of one check: accounts of the backend's book that send through the check's own client. */
export function createPrincipals(spec: Spec, book: AccountBook | undefined, client: Client): Principals {
  const opened = (): AccountBook => {
    if (!has(spec, 'users')) throw new NotRun('the spec has no accounts');
    if (!book) throw new NotRun('needs principals');
    return book;
  };
  return {
    as: async (role) => principalOf(await opened().shared(role, client), client),
    create: async ({ role = spec.authorization.default } = {}) =>
      principalOf(await opened().fresh(role, client), client),
  };
}
