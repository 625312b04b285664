import { randomUUID } from 'node:crypto';
import { pino } from 'pino';
import { afterAll, describe, expect, test, vi } from 'vitest';
import { connectRedis } from '../../src/database/redis.ts';
import { AnswerCache, type Found } from '../../src/services/answer-cache.ts';
import { redisUrl } from '../fixtures/redis-url.ts';
import { testConfig } from '../fixtures/test-config.ts';

const redis = await connectRedis({ REDIS_URL: redisUrl() }, pino({ level: 'silent' }));
const tables = ['pages', 'authors'];

afterAll(() => {
  redis.close();
});

function openCache(SERVICE = `tests-${randomUUID()}`, link = redis): AnswerCache {
  return new AnswerCache(link, { ...testConfig(), SERVICE, CACHE_TTL_SECONDS: 60 });
}

async function found(cache: AnswerCache): Promise<Found> {
  return vi.waitFor(async () => {
    const result = await cache.find('page 1', tables);
    if (!result) throw new Error('nothing can be looked up yet');
    return result;
  });
}

async function keep(cache: AnswerCache, answer: string): Promise<string> {
  return cache.make(await found(cache), () => Promise.resolve(answer));
}

describe('the cache', () => {
  test('keeps an answer until one of its tables changes', async () => {
    const cache = openCache();
    await keep(cache, 'old');
    await cache.forget(['others']);
    expect(await found(cache)).toMatchObject({ answer: 'old' });
    await cache.forget(['authors']);
    expect(await found(cache)).toMatchObject({ answer: undefined });
  });

  test('looks nothing up while a table is being changed', async () => {
    const cache = openCache();
    await keep(cache, 'old');
    await cache.announce(['pages']);
    expect(await cache.find('page 1', tables)).toBeUndefined();
    await cache.forget(['pages']);
    expect(await found(cache)).toMatchObject({ answer: undefined });
  });

  test('does not serve what was read before a change and kept after it', async () => {
    const cache = openCache();
    const before = await found(cache);
    await cache.announce(['pages']);
    await cache.forget(['pages']);
    await cache.make(before, () => Promise.resolve('old'));
    expect(await found(cache)).toMatchObject({ answer: undefined });
  });

  test('makes an answer once for all who ask for it meanwhile, and tells all of them when it fails', async () => {
    const cache = openCache();
    const missed = await found(cache);
    const work = vi.fn(() => Promise.resolve('new'));
    expect(await Promise.all([1, 2, 3].map(() => cache.make(missed, work)))).toEqual(['new', 'new', 'new']);
    expect(work).toHaveBeenCalledOnce();
    const failing = vi.fn(() => Promise.reject(new Error('no')));
    const failed = await Promise.allSettled([1, 2].map(() => cache.make(missed, failing)));
    expect(failed.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    expect(failing).toHaveBeenCalledOnce();
  });

  test('does not keep an answer that is very long', async () => {
    const cache = openCache();
    await keep(cache, 'x'.repeat(300_000));
    expect(await found(cache)).toMatchObject({ answer: undefined });
  });

  test('takes for old what Redis kept before it or the process was started', async () => {
    const service = `tests-${randomUUID()}`;
    const cache = openCache(service);
    await keep(cache, 'old');
    await redis.attempt((client) => client.script('FLUSH'));
    expect(await found(cache)).toMatchObject({ answer: undefined });
    await keep(cache, 'old');
    expect(await found(openCache(service))).toMatchObject({ answer: undefined });
  });

  test('takes all for old once Redis is back that missed a change', async () => {
    const cache = openCache();
    await keep(cache, 'old');
    const attempt = vi.spyOn(redis, 'attempt').mockResolvedValue(undefined);
    await cache.announce(['pages']);
    await cache.forget(['pages']);
    attempt.mockRestore();
    expect(await cache.find('page 1', tables)).toBeUndefined();
    await expect
      .poll(async () => cache.find('page 1', tables), { timeout: 3_000 })
      .toMatchObject({ answer: undefined });
  });
});
