import type { Client } from '../http/client.ts';

/** What signing in gives, as it came over the wire. */
export type TokenPair = Readonly<{
  access_token: string;
  refresh_token: string;
  token_type: string;
  expires_in: number;
  refresh_expires_in: number;
}>;

/** Somebody with an account who has signed in. */
export type Principal = Readonly<{
  email: string;
  /** Absent where the spec has no passwords. */
  password?: string;
  role: string;
  userId: string;
  /** Sends the bearer token of the principal, and signs in anew before it expires. */
  client: Client;
  /** The newest token pair; with `--principals` of access tokens the refresh token is empty. */
  readonly tokens: TokenPair;
}>;

/** Makes accounts on one backend and signs them in by the real flow. */
export type Principals = Readonly<{
  /** The principal of a role that every check of the lane shares: its session, role and account are not to be disturbed. */
  as(role: string): Promise<Principal>;
  /** A fresh account with a verified address that is the check's own; the role is the spec's default unless said. */
  create(options?: Readonly<{ role?: string }>): Promise<Principal>;
}>;
