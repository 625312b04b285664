import type { Generated } from 'kysely';

/** What a token that is sent to somebody lets its bearer do, once. */
export type ActionPurpose = 'email_verify' | 'password_reset' | 'oauth_exchange';

/** A row of the table `app_action_tokens`. */
export interface ActionTokenTable {
  token_hash: Buffer;
  purpose: ActionPurpose;
  user_id: string;
  created_at: Generated<string>;
  expires_at: string;
  used_at: string | null;
}
