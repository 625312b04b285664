import { randomBytes } from 'node:crypto';
import type { Spec } from '../../types.ts';
import type { Client } from '../http/client.ts';
import { has } from '../model/capabilities.ts';
import { NotRun } from '../not-run.ts';
import type { Providers } from '../providers/providers.ts';
import { claimsOf } from './claims-of.ts';
import type { TokenPair } from './principal.ts';
import { signIn, type Credentials } from './sign-in.ts';

/** What the backend's own command makes an account of. */
export type NewAccount = Readonly<{ email: string; role: string; name: string; password: string | undefined }>;

/** An account with its newest session. */
export type Account = Readonly<{
  email: string;
  password?: string;
  role: string;
  userId: string;
  /** The newest token pair. */
  tokens(): TokenPair;
  /** An access token that lives for a while yet; `client` is anonymous and signs in where that is needed. */
  accessToken(client: Client): Promise<string>;
}>;

/** The accounts of one backend, each role's shared one made when it is first asked for. */
export type AccountBook = Readonly<{
  shared(role: string, client: Client): Promise<Account>;
  fresh(role: string, client: Client): Promise<Account>;
}>;

/** Where the accounts of a book come from. */
export type AccountSource = Readonly<{
  spec: Spec;
  /** Runs the backend's command; absent where the suite does not run the backend. */
  make?: (account: NewAccount) => Promise<void>;
  /** From `--principals`: by role. */
  given?: ReadonlyMap<string, Credentials>;
  providers?: Providers;
}>;

/** Seconds before its end at which a token is too old to be sent. */
const margin = 60;

/** Makes an empty book. */
export function createAccountBook({ spec, make, given, providers }: AccountSource): AccountBook {
  const shared = new Map<string, Promise<Account>>();

  async function open(credentials: Credentials, role: string, client: Client): Promise<Account> {
    const renew = () => signIn({ spec, client, credentials, providers });
    let pair = await renew();
    const { sub } = claimsOf(pair.access_token);
    let renewing: Promise<TokenPair> | undefined;
    const fresh = () => (claimsOf(pair.access_token).exp ?? Infinity) - Date.now() / 1000 > margin;
    return {
      email: credentials.email,
      ...(credentials.password !== undefined && { password: credentials.password }),
      role,
      userId: sub,
      tokens: () => pair,
      async accessToken(sender) {
        if (credentials.accessToken === undefined && !fresh()) {
          renewing ??= signIn({ spec, client: sender, credentials, providers }).finally(() => {
            renewing = undefined;
          });
          pair = await renewing;
        }
        return pair.access_token;
      },
    };
  }

  async function create(role: string, client: Client): Promise<Account> {
    if (!make)
      throw new NotRun('needs principals: accounts of its own can only be made where the suite runs the backend');
    const token = randomBytes(6).toString('hex');
    const email = `${role.toLowerCase().replaceAll(/[^a-z0-9]/g, '')}-${token}@example.com`;
    const password = has(spec, 'password') ? `contract suite ${token}` : undefined;
    await make({ email, role, name: `Suite ${role}`, password });
    return open({ email, password }, role, client);
  }

  function first(role: string, client: Client): Promise<Account> {
    const credentials = given?.get(role);
    if (credentials) return open(credentials, role, client);
    if (!make) throw new NotRun(`needs principals: --principals names none with the role ${role}`);
    return create(role, client);
  }

  return {
    fresh: create,
    async shared(role, client) {
      const known = shared.get(role);
      if (known) return known;
      const made = Promise.resolve().then(() => first(role, client));
      shared.set(role, made);
      // A check that ran out of time must not leave its failure to the others.
      made.catch(() => shared.delete(role));
      return made;
    },
  };
}
