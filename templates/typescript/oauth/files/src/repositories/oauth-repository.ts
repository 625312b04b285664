import { sql, type Kysely } from 'kysely';
import type { Database } from '../database/schema.ts';
import type { ProviderName } from '../models/identity.ts';

/** What is kept while somebody is away at a provider. */
export interface OauthState {
  nonce: string;
  codeVerifier: string;
  returnTo: string;
}

/** Stores who is away at a provider, and which identities belong to which users. */
export class OauthRepository {
  readonly #db: Kysely<Database>;

  constructor(db: Kysely<Database>) {
    this.#db = db;
  }

  async saveState(stateHash: Buffer, provider: ProviderName, state: OauthState, ttlSeconds: number): Promise<void> {
    await this.#db
      .deleteFrom('app_oauth_states')
      .where('expires_at', '<=', sql<string>`now()`)
      .execute();
    await this.#db
      .insertInto('app_oauth_states')
      .values({
        state_hash: stateHash,
        provider,
        nonce: state.nonce,
        code_verifier: state.codeVerifier,
        return_to: state.returnTo,
        expires_at: sql`now() + make_interval(secs => ${ttlSeconds})`,
      })
      .execute();
  }

  /** A state is used once. */
  async takeState(stateHash: Buffer, provider: ProviderName): Promise<OauthState | undefined> {
    return this.#db
      .deleteFrom('app_oauth_states')
      .where('state_hash', '=', stateHash)
      .where('provider', '=', provider)
      .where('expires_at', '>', sql<string>`now()`)
      .returning(['nonce', 'code_verifier as codeVerifier', 'return_to as returnTo'])
      .executeTakeFirst();
  }

  async findUserId(issuer: string, subject: string): Promise<string | undefined> {
    const found = await this.#db
      .selectFrom('app_identities')
      .where('issuer', '=', issuer)
      .where('subject', '=', subject)
      .select('user_id')
      .executeTakeFirst();
    return found?.user_id;
  }

  async link(issuer: string, subject: string, userId: string): Promise<void> {
    await this.#db
      .insertInto('app_identities')
      .values({ issuer, subject, user_id: userId })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  }
}
