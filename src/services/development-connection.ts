import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseEnv } from 'node:util';

/** How a development server should be reached. */
export type DevelopmentConnection = Readonly<{ user: string; password: string; database: string; port?: number }>;

/**
 * Reads the connection that the backend's own `.env` names, so that `services up` fits it without changing a file.
 * A `.env` that is absent or points to another machine gives a fresh login for database `name`.
 */
export async function developmentConnection(dir: string, name: string): Promise<DevelopmentConnection> {
  const text = await readFile(join(dir, '.env'), 'utf8').catch(() => '');
  const written = parseEnv(text)['DATABASE_URL'];
  const url = written !== undefined && URL.canParse(written) ? new URL(written) : undefined;
  const ours = url && ['localhost', '127.0.0.1', '[::1]'].includes(url.hostname) && url.username && url.password;
  if (!ours) {
    const user = name.replaceAll('-', '_');
    return { user, password: randomBytes(18).toString('base64url'), database: user };
  }
  return {
    user: decodeURIComponent(url.username),
    password: decodeURIComponent(url.password),
    database: decodeURIComponent(url.pathname.slice(1)) || 'app',
    ...(url.port && { port: Number(url.port) }),
  };
}
