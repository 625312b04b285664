import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { refusedStart } from '../../backend/refused-start.ts';
import { withShadowCopy } from '../../backend/shadow-copy.ts';
import type { Check } from '../../check.ts';
import type { CheckContext } from '../../check-context.ts';
import { createCollector } from '../../create-collector.ts';
import { has } from '../../model/capabilities.ts';
import { want } from '../../want/want.ts';
import { accountCases, type Case } from './account-cases.ts';

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

const redisCases: readonly Case[] = [
  { what: 'production without Redis', env: { ...usable, APP_ENV: 'production' }, named: ['REDIS_URL'] },
  { what: 'a Redis that is none', env: { ...usable, REDIS_URL: 'http://127.0.0.1' }, named: ['REDIS_URL'] },
];

async function refused({ what, env, named }: Case, command: readonly string[], dir: string): Promise<void> {
  const words = await refusedStart({ what, command, dir, env });
  const silent = named.filter((name) => !words.includes(name));
  want(silent.length === 0, `${what}: every problem is printed, but not ${silent.join(', ')}:\n${words.slice(-1_500)}`);
  const secrets = [env['APP_SECRET'], env['JWT_SECRET']].filter((secret) => secret !== undefined && secret !== 'short');
  want(!secrets.some((secret) => words.includes(String(secret))), `${what}: no secret is printed`);
}

async function every(context: CheckContext): Promise<void> {
  const { dir, settings } = context.folder();
  const examples = await readFile(join(dir, '.env.example'), 'utf8').catch(() => '');
  const all = [
    ...cases,
    ...(has(context.spec, 'redis') ? redisCases : []),
    ...(has(context.spec, 'users') ? accountCases(context.spec, usable, examples) : []),
  ];
  const collector = createCollector();
  await withShadowCopy(dir, async (shadow) => {
    for (const one of all) await collector.attempt(() => refused(one, settings.start, shadow));
  });
  collector.finish();
}

/** Configuration that cannot work. */
export const p04: Check = {
  id: 'P04',
  title: 'bad configuration',
  contract:
    'An empty environment, a weak secret or one that everybody knows, a malformed value or key, a missing secret file or provider setting ends the start with exit code 78 and a list of every problem.',
  needs: ['env', 'files'],
  lane: 'own',
  when: () => true,
  run: every,
};
