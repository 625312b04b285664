import { createHash } from 'node:crypto';
import type { Check } from '../../check.ts';
import type { CheckContext } from '../../check-context.ts';
import { has } from '../../model/capabilities.ts';
import { wantStatus } from '../../want/want-status.ts';
import { want } from '../../want/want.ts';
import { authRequests } from './auth-requests.ts';
import { mailedToken } from './mailed-token.ts';
import { whenAccount } from './when-account.ts';

const sha256 = (text: string) => createHash('sha256').update(text).digest();
const strong = /^\$argon2id\$v=19\$m=(\d+),t=(\d+),p=\d+\$[A-Za-z0-9+/]{16,}\$[A-Za-z0-9+/]{40,}$/;

const oldPassword = 'correct horse of the contract suite';
/** Hashes of `oldPassword`, made once with @node-rs/argon2 2 and @node-rs/bcrypt 1. */
const oldHashes = [
  [
    'Argon2id with weak parameters',
    '$argon2id$v=19$m=4096,t=1,p=1$ID9V7P/X4ipP4F2qbu5+qQ$lpNxSbHObgDIHuWRVPcpNdoWYLgdnywnngR9GG+IgH4',
  ],
  ['bcrypt', '$2b$10$2N5B9UvZcn4DI.r/JKpcyOt2hzjHRntL0YQENlJnDp8bIXcjvwrdm'],
] as const;

function wantStrong(hash: unknown, what: string): void {
  const [, memory, time] = strong.exec(String(hash)) ?? [];
  want(Number(memory) >= 19_456 && Number(time) >= 2, `${what} is a PHC string of Argon2id with m>=19456, t>=2`);
}

async function passwords(context: CheckContext): Promise<void> {
  const { spec, client, principals } = context;
  const auth = authRequests(spec, client);
  const database = context.database();
  const { email, userId } = await principals.create();
  const hashOf = async () => {
    const [row] = await database.query('select password_hash from users where id = $1', [userId]);
    return row?.['password_hash'];
  };
  wantStrong(await hashOf(), 'the stored password');
  for (const [what, hash] of oldHashes) {
    await database.query('update users set password_hash = $1 where id = $2', [hash, userId]);
    await auth.signedIn(email, oldPassword, `signing in with a password stored by ${what}`);
    const renewed = await hashOf();
    want(renewed !== hash, `a hash by ${what} is replaced at the sign-in`);
    wantStrong(renewed, `what replaces a hash by ${what}`);
    await auth.signedIn(email, oldPassword, 'signing in after the hash was replaced');
  }
  wantStatus(await auth.post('password/forgot', { email }), 202, 'forgot');
  const token = await mailedToken(context, email, '/reset-password');
  const found = await database.query('select 1 from app_action_tokens where token_hash = $1', [sha256(token)]);
  want(found.length === 1, 'a mailed token is stored as its SHA-256');
}

/** What is stored of secrets. */
export const a16: Check = {
  id: 'A16',
  title: 'stored secrets',
  contract:
    'The database holds PHC strings of Argon2id (m>=19456, t>=2) and the SHA-256 of refresh and mailed tokens, never a secret itself; weaker Argon2id and bcrypt hashes verify once more and are replaced.',
  needs: ['sql'],
  lane: 'shared',
  when: whenAccount('bearer'),
  async run(context) {
    const { tokens } = await context.principals.create();
    const query = 'select 1 from app_refresh_tokens where token_hash = $1';
    const hashed = await context.database().query(query, [sha256(tokens.refresh_token)]);
    want(hashed.length === 1, 'a refresh token is stored as the SHA-256 of its text');
    const plain = await context.database().query(query, [Buffer.from(tokens.refresh_token)]);
    want(plain.length === 0, 'a refresh token is not stored itself');
    if (has(context.spec, 'password')) await passwords(context);
  },
};
