import type { Database } from '../../src/contract/backend/database.ts';
import type { Client } from '../../src/contract/http/client.ts';
import { has } from '../../src/contract/model/capabilities.ts';
import type { TokenPair } from '../../src/contract/principals/principal.ts';
import type { Principals } from '../../src/contract/principals/principal.ts';
import { signIn } from '../../src/contract/principals/sign-in.ts';
import type { Providers } from '../../src/contract/providers/providers.ts';
import type { Spec } from '../../src/types.ts';

/** An account on which requests may do what ends sessions and changes passwords. */
export type StandIn = Readonly<{
  email: string;
  password: string | undefined;
  /** Begins another session, of the account as it was when it was made. */
  session(): Promise<TokenPair>;
  /** Takes the verification of its address back. */
  doubt(): Promise<void>;
}>;

/** What `createStandIn` needs to know; `client` is anonymous. */
export type StandInRequest = Readonly<{
  spec: Spec;
  client: Client;
  database: Database;
  principals: Principals;
  providers: Providers | undefined;
}>;

/** Makes an account of the role that everybody begins with. */
export async function createStandIn({
  spec,
  client,
  database,
  principals,
  providers,
}: StandInRequest): Promise<StandIn> {
  const { email, password } = await principals.create();
  const hash = has(spec, 'password') ? 'password_hash' : 'null';
  const [made] = await database.query(`select ${hash} as hash from users where email = $1`, [email]);
  return {
    ...{ email, password },
    async session() {
      const kept = has(spec, 'password') ? ', password_hash = $2' : '';
      const values = has(spec, 'password') ? [email, made?.['hash']] : [email];
      await database.query(`update users set verified = true, disabled = false${kept} where email = $1`, values);
      return signIn({ spec, client, credentials: { email, password }, providers });
    },
    async doubt() {
      await database.query('update users set verified = false where email = $1', [email]);
    },
  };
}
