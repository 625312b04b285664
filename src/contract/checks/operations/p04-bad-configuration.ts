import { rmSync } from 'node:fs';
import { cp, mkdtemp, readdir, rm, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { stopOnExit } from '../../../services/stop-on-exit.ts';
import { machineEnvironment } from '../../backend/profile.ts';
import { startBackendProcess } from '../../backend/backend-process.ts';
import type { Check } from '../../check.ts';
import type { CheckContext } from '../../check-context.ts';
import { want } from '../../want/want.ts';

type Case = Readonly<{ what: string; env: Readonly<Record<string, string>>; named: readonly string[] }>;

const usable = {
  DATABASE_URL: 'postgres://nobody:nothing@127.0.0.1:1/nowhere',
  APP_SECRET: 'x'.repeat(48),
  HOST: '127.0.0.1',
};

const cases: readonly Case[] = [
  { what: 'an empty environment', env: {}, named: ['DATABASE_URL', 'APP_SECRET'] },
  {
    what: 'a weak APP_SECRET in production',
    env: { ...usable, APP_ENV: 'production', APP_SECRET: 'short' },
    named: ['APP_SECRET'],
  },
  {
    what: 'many bad values',
    env: {
      APP_ENV: 'nowhere',
      PORT: 'eighty',
      RATE_LIMIT_MAX: '-1',
      BODY_LIMIT_BYTES: 'big',
      LOG_LEVEL: 'loud',
      DATABASE_URL: 'not a url',
      APP_SECRET: 'short',
    },
    named: ['APP_ENV', 'PORT', 'RATE_LIMIT_MAX', 'BODY_LIMIT_BYTES', 'LOG_LEVEL', 'DATABASE_URL', 'APP_SECRET'],
  },
  {
    what: 'secret files that are not there',
    env: { HOST: '127.0.0.1', APP_SECRET_FILE: '/no/such/file', DATABASE_URL_FILE: '/no/such/file' },
    named: ['APP_SECRET_FILE', 'DATABASE_URL_FILE'],
  },
  {
    what: 'a malformed CORS origin',
    env: { ...usable, APP_ENV: 'production', CORS_ORIGINS: 'not an origin' },
    named: ['CORS_ORIGINS'],
  },
];

/** Folders that hold dependencies or history: large, and free of settings. */
const linked = new Set(['node_modules', '.venv', 'vendor', 'target', '.git']);

/**
 * A copy of the backend without its `.env` files, whose values would fill the gaps that we want to see. A copy and not
 * links, because a program may look for `.env` beside its own real path;
 * inside the backend's folder, because dependencies may lie in a folder above it.
 */
async function withoutDotEnv(dir: string): Promise<string> {
  const shadow = await mkdtemp(join(dir, '.backwright-p04-'));
  for (const name of await readdir(dir)) {
    if (name.startsWith('.env') || name.startsWith('.backwright')) continue;
    if (linked.has(name)) await symlink(join(dir, name), join(shadow, name));
    else await cp(join(dir, name), join(shadow, name), { recursive: true, verbatimSymlinks: true });
  }
  return shadow;
}

async function refused({ what, env, named }: Case, command: readonly string[], dir: string): Promise<void> {
  const backend = startBackendProcess(command, dir, { ...machineEnvironment(), ...env });
  try {
    const ended = await Promise.race([backend.exited, sleep(15_000).then(() => undefined)]);
    want(ended !== undefined, `${what}: the backend refuses to start instead of running on`);
    const words = `${backend.stdout().join('\n')}\n${backend.stderr()}`;
    want(
      ended.code === 78,
      `${what}: exit code 78, not ${String(ended.code ?? ended.signal)}:\n${words.slice(-1_500)}`,
    );
    const silent = named.filter((name) => !words.includes(name));
    want(
      silent.length === 0,
      `${what}: every problem is printed, but not ${silent.join(', ')}:\n${words.slice(-1_500)}`,
    );
    const secret = env['APP_SECRET'];
    want(secret === undefined || secret === 'short' || !words.includes(secret), `${what}: no secret is printed`);
  } finally {
    await backend.kill();
  }
}

async function every(context: CheckContext): Promise<void> {
  const { dir, settings } = context.folder();
  const shadow = await withoutDotEnv(dir);
  const forget = stopOnExit(() => {
    rmSync(shadow, { recursive: true, force: true });
  });
  try {
    for (const one of cases) await refused(one, settings.start, shadow);
  } finally {
    await rm(shadow, { recursive: true, force: true });
    forget();
  }
}

/** Configuration that cannot work. */
export const p04: Check = {
  id: 'P04',
  title: 'bad configuration',
  contract:
    'An empty environment, a weak secret, a malformed value or a missing secret file ends the start with exit code 78 and a list of every problem.',
  needs: ['env', 'files'],
  lane: 'own',
  when: () => true,
  run: every,
};
