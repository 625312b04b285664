import type { Generated } from 'kysely';
import { z } from 'zod';
import { datetime } from '../validators/fields/datetime.ts';
import { integer } from '../validators/fields/integer.ts';
import { uuid } from '../validators/fields/uuid.ts';

/** A place where somebody is signed in. */
export const sessionSchema = z.strictObject({
  id: uuid(),
  created_at: datetime(),
  last_used_at: datetime(),
  expires_at: datetime(),
  ip: z.string().nullable(),
  user_agent: z.string().nullable(),
  current: z.boolean().describe('Whether this request belongs to it'),
});

export type Session = z.infer<typeof sessionSchema>;

/** What signing in gives. */
export const tokenPairSchema = z.strictObject({
  access_token: z.string(),
  token_type: z.literal('Bearer'),
  expires_in: integer(),
  refresh_token: z.string(),
  refresh_expires_in: integer(),
});

export type TokenPair = z.infer<typeof tokenPairSchema>;

/** A row of the table `app_sessions`. */
export interface SessionTable {
  id: string;
  user_id: string;
  created_at: Generated<string>;
  last_used_at: Generated<string>;
  expires_at: string;
  revoked_at: string | null;
  ip: string | null;
  user_agent: string | null;
}

/** A row of the table `app_refresh_tokens`. */
export interface RefreshTokenTable {
  token_hash: Buffer;
  session_id: string;
  created_at: Generated<string>;
  expires_at: string;
  used_at: string | null;
}
