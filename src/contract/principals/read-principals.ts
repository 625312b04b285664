import { readFile } from 'node:fs/promises';
import { exitCode, UserError } from '../../errors.ts';
import { isRecord } from '../model/is-record.ts';
import type { Credentials } from './sign-in.ts';

function credentialsOf(value: unknown): Credentials | undefined {
  if (!isRecord(value)) return undefined;
  const { access_token: accessToken, email, password } = value;
  if (typeof accessToken === 'string') return { email: typeof email === 'string' ? email : '', accessToken };
  return typeof email === 'string' && typeof password === 'string' ? { email, password } : undefined;
}

/** Reads the file of `--principals`: for every role `{"access_token"}` or `{"email", "password"}`. */
export async function readPrincipals(file: string): Promise<ReadonlyMap<string, Credentials>> {
  const refuse = (message: string, cause?: unknown) =>
    new UserError(
      exitCode.usage,
      [
        {
          path: file,
          message,
          instead: 'Write {"<role>": {"email": "…", "password": "…"}} or {"<role>": {"access_token": "…"}}',
        },
      ],
      { cause },
    );
  let content: unknown;
  try {
    content = JSON.parse(await readFile(file, 'utf8'));
  } catch (error) {
    throw refuse(`${file} cannot be read: ${error instanceof Error ? error.message : String(error)}`, error);
  }
  if (!isRecord(content)) throw refuse(`${file} is not a JSON object`);
  return new Map(
    Object.entries(content).map(([role, value]) => {
      const credentials = credentialsOf(value);
      if (!credentials) throw refuse(`the principal of "${role}" is malformed`);
      return [role, credentials];
    }),
  );
}
