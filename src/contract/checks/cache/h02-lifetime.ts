import { openRedis, type RedisClient } from '../../../services/redis-client.ts';
import type { Spec } from '../../../types.ts';
import type { Check } from '../../check.ts';
import type { CheckContext } from '../../check-context.ts';
import { limitOverrides } from '../../model/limit-overrides.ts';
import { may } from '../../model/may.ts';
import { resourcePath } from '../../model/resource-path.ts';
import { NotRun } from '../../not-run.ts';
import { wantStatus } from '../../want/want-status.ts';
import { want } from '../../want/want.ts';
import { telling } from '../conditional/telling-change.ts';
import { keptResources, whenKept } from './kept.ts';

const ttlSeconds = 100;
const windowSeconds = 30;
const slow = /"(keys|flushall|flushdb|scan)"/i;

/** Every key with its lifetime in seconds, -1 when it has none. */
async function lifetimes(redis: RedisClient): Promise<ReadonlyMap<string, number>> {
  const keys = (await redis.send('KEYS', '*')) as readonly string[];
  const found = new Map<string, number>();
  for (const key of keys) found.set(key, Number(await redis.send('PTTL', key)) / 1000);
  return found;
}

async function work(context: CheckContext): Promise<string> {
  const { spec } = context;
  const {
    editor: client,
    rows,
    redis,
  } = await context.start({
    env: { CACHE_TTL_SECONDS: String(ttlSeconds), RATE_LIMIT_WINDOW_SECONDS: String(windowSeconds) },
  });
  if (!redis) throw new NotRun('the backend has no Redis');
  const watcher = await openRedis(redis.url);
  const commands: string[] = [];
  try {
    await watcher.monitor((line) => commands.push(line));
    const [resource] = context.random.shuffle(keptResources(spec));
    if (!resource) throw new NotRun('no resource allows create and get');
    const row = await rows.create(resource);
    for (let round = 0; round < 3; round += 1) {
      wantStatus(await client.get(row.path), 200, 'GET of a row');
      if (may(resource, 'list'))
        wantStatus(await client.get(`${resourcePath(spec, resource)}?per_page=2`), 200, 'GET of a list');
      const change = may(resource, 'update') ? await telling({ ...context, rows }, resource, row) : undefined;
      if (change) wantStatus(await client.patch(row.path, change), 200, 'PATCH');
    }
  } finally {
    watcher.close();
  }
  const database = new URL(redis.url).pathname.slice(1);
  const seen = commands.find((line) => line.includes(`[${database} `) && slow.test(line));
  want(seen === undefined, `no command looks at every key or takes all away: ${String(seen)}`);
  return redis.url;
}

/** The window in which the requests are counted that a key holds. */
function windowOf(spec: Spec, key: string): number {
  const own = limitOverrides(spec).find(({ endpoint }) => key.startsWith(`${spec.name}:limit:${endpoint}:`));
  return own?.windowSeconds ?? windowSeconds;
}

/** How long answers are kept, and by which commands. */
export const h02: Check = {
  id: 'H02',
  title: 'lifetime of kept answers',
  contract:
    'An answer is kept for CACHE_TTL_SECONDS at most, and up to 10 % more; a change adds no key; nothing in Redis but the versions of tables lives for ever, and nobody sends KEYS, SCAN or FLUSH.',
  needs: ['env', 'redis'],
  lane: 'own',
  when: whenKept,
  async run(context) {
    const redis = await openRedis(await work(context));
    try {
      const found = await lifetimes(redis);
      const prefix = `${context.spec.name}:cache`;
      const answers = [...found].filter(([key]) => key.startsWith(`${prefix}:answer:`));
      want(answers.length > 0, `answers are kept as ${prefix}:answer:…, among ${[...found.keys()].join(', ')}`);
      // One row and one list were asked for, by no more than two people.
      want(answers.length <= 4, `a change adds no key, but ${String(answers.length)} answers are kept`);
      for (const [key, seconds] of found) {
        if (key === `${prefix}:version` || key.startsWith(`${prefix}:version:`)) continue;
        const most = key.startsWith(`${prefix}:`) ? ttlSeconds * 1.1 : windowOf(context.spec, key) * 2;
        want(
          seconds > 0 && seconds <= most,
          `${key} lives for more than 0 and at most ${String(most)} s, not ${String(seconds)}`,
        );
      }
    } finally {
      redis.close();
    }
  },
};
