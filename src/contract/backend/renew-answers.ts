import { randomUUID } from 'node:crypto';
import { openRedis } from '../../services/redis-client.ts';
import type { Spec } from '../../types.ts';
import type { RedisControl } from '../check-context.ts';

/** Makes every kept answer old: whoever changes rows past a backend, or counts its statements, has to. */
export async function renewAnswers(redis: RedisControl | undefined, { name }: Spec): Promise<void> {
  if (!redis) return;
  const client = await openRedis(redis.url);
  try {
    await client.send('SET', `${name}:cache:version`, randomUUID());
  } finally {
    client.close();
  }
}
