import { sql, type Kysely } from 'kysely';
import type { Database } from '../database/schema.ts';
import { connectionOf, inTransaction } from '../database/transactions.ts';
import type { Identity, ProviderName } from '../models/identity.ts';
import type { User } from '../models/user.ts';
import { ApiError } from '../utils/api-error.ts';
import type { UserCreate } from '../validators/user-validator.ts';
import { UserRepository } from './user-repository.ts';

/** What is kept while somebody is away at a provider. */
export interface OauthState {
  nonce: string;
  codeVerifier: string;
  returnTo: string;
}

/** Stores who is away at a provider, and which identities belong to which users. */
export class OauthRepository {
  readonly #pool: Kysely<Database>;

  constructor(db: Kysely<Database>) {
    this.#pool = db;
  }

  get #db(): Kysely<Database> {
    return connectionOf(this.#pool);
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

  async findUserId({ issuer, subject }: Identity): Promise<string | undefined> {
    const found = await this.#db
      .selectFrom('app_identities')
      .where('issuer', '=', issuer)
      .where('subject', '=', subject)
      .select('user_id')
      .executeTakeFirst();
    return found?.user_id;
  }

  /** Says whose an identity is; DUPLICATE when that was said meanwhile. */
  async link({ issuer, subject }: Identity, userId: string): Promise<void> {
    const { numInsertedOrUpdatedRows } = await this.#db
      .insertInto('app_identities')
      .values({ issuer, subject, user_id: userId })
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirst();
    if (numInsertedOrUpdatedRows === 0n) throw new ApiError('DUPLICATE', 'The identity belongs to an account already');
  }

  /** Stores a new account together with its identity; DUPLICATE when one of them is there meanwhile. */
  async insertAccount(identity: Identity, input: UserCreate): Promise<User> {
    return inTransaction(this.#pool, async () => {
      const user = await new UserRepository(this.#pool).insert(input);
      await this.link(identity, user.id);
      return user;
    });
  }
}
