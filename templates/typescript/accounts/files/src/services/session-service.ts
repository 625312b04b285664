import type { AccountSettings } from '../config/account-settings.ts';
import type { Session, TokenPair } from '../models/session.ts';
import type { AccountRepository } from '../repositories/account-repository.ts';
import type { Device, SessionRepository } from '../repositories/session-repository.ts';
import { ApiError, notFound } from '../utils/api-error.ts';
import type { Principal } from '../utils/principal.ts';
import { createSecretToken, hashToken } from '../utils/secret-token.ts';
import type { AccessTokens } from './access-tokens.ts';

/** Starts, continues and ends sessions. */
export class SessionService {
  readonly #sessions: SessionRepository;
  readonly #accounts: AccountRepository;
  readonly #accessTokens: AccessTokens;
  readonly #settings: AccountSettings;

  constructor(
    sessions: SessionRepository,
    accounts: AccountRepository,
    accessTokens: AccessTokens,
    settings: AccountSettings,
  ) {
    this.#sessions = sessions;
    this.#accounts = accounts;
    this.#accessTokens = accessTokens;
    this.#settings = settings;
  }

  /** Signs somebody in whose identity was proven. */
  async start({ id: userId }: { id: string }, device: Device): Promise<TokenPair> {
    const { BOOTSTRAP_ADMIN_EMAIL, REFRESH_TOKEN_TTL_SECONDS } = this.#settings;
    if (BOOTSTRAP_ADMIN_EMAIL !== undefined) await this.#accounts.promoteFirstAdmin(userId, BOOTSTRAP_ADMIN_EMAIL);
    const token = createSecretToken();
    const session = await this.#sessions.insert(userId, device, hashToken(token), REFRESH_TOKEN_TTL_SECONDS);
    return this.#pair(userId, session.id, token, session.seconds);
  }

  /** The next pair of tokens. A token that was used already ends its session, unless that was a moment ago. */
  async refresh(token: string): Promise<TokenPair> {
    const used = hashToken(token);
    const found = await this.#sessions.findToken(used);
    if (!found || found.hasEnded) throw invalidRefreshToken();
    const { sessionId, userId, usedSecondsAgo } = found;
    if (usedSecondsAgo !== null) {
      if (usedSecondsAgo > this.#settings.REFRESH_GRACE_SECONDS) await this.#sessions.revoke(sessionId, userId);
      throw reusedRefreshToken();
    }
    if (found.isExpired) throw invalidRefreshToken();
    if (found.disabled) throw accountDisabled();
    const next = createSecretToken();
    const { REFRESH_TOKEN_TTL_SECONDS } = this.#settings;
    const seconds = await this.#sessions.rotate(sessionId, used, hashToken(next), REFRESH_TOKEN_TTL_SECONDS);
    if (seconds === undefined) throw reusedRefreshToken();
    return this.#pair(userId, sessionId, next, seconds);
  }

  /** Who sends an access token, as the database knows the account and its session now. */
  async authenticate(accessToken: string): Promise<Principal> {
    const { userId, sessionId } = await this.#accessTokens.verify(accessToken);
    const account = await this.#sessions.findAccount(sessionId, userId);
    if (!account) throw new ApiError('INVALID_TOKEN', 'The session of this access token has ended');
    if (account.disabled) throw accountDisabled();
    return { userId, sessionId, role: account.role };
  }

  async list({ userId, sessionId }: Principal): Promise<Session[]> {
    const sessions = await this.#sessions.list(userId);
    return sessions.map((session) => ({ ...session, current: session.id === sessionId }));
  }

  async end(id: string, { userId }: Principal): Promise<void> {
    if (!(await this.#sessions.revoke(id, userId))) throw notFound();
  }

  async endAll({ userId }: Principal): Promise<void> {
    await this.#sessions.revokeAll(userId);
  }

  async #pair(userId: string, sessionId: string, refresh_token: string, refresh_expires_in: number) {
    return {
      access_token: await this.#accessTokens.sign({ userId, sessionId }),
      token_type: 'Bearer' as const,
      expires_in: this.#settings.ACCESS_TOKEN_TTL_SECONDS,
      refresh_token,
      refresh_expires_in,
    };
  }
}

/** The refusal of whoever may not sign in any more. */
export function accountDisabled(): ApiError {
  return new ApiError('ACCOUNT_DISABLED', 'This account is disabled');
}

function invalidRefreshToken(): ApiError {
  return new ApiError('REFRESH_TOKEN_INVALID', 'The refresh token does not hold any more; sign in again');
}

function reusedRefreshToken(): ApiError {
  return new ApiError('REFRESH_TOKEN_REUSED', 'The refresh token was used already');
}
