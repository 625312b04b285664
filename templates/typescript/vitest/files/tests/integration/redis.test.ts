import { afterAll, describe, expect, inject, test } from 'vitest';
import { redisUrl } from '../fixtures/redis-url.ts';
import { startApi } from '../fixtures/test-api.ts';

const { api, stop } = await startApi({ DATABASE_URL: inject('databaseUrl'), REDIS_URL: redisUrl() });

afterAll(stop);

describe('Redis', () => {
  test('is part of being ready', async () => {
    const ready = { checks: { cache: { status: 'ok' } } };
    expect(await api.request('GET', '/ready')).toMatchObject({ status: 200, body: ready });
  });

  test('fails nobody with a command that it refuses', async () => {
    expect(await api.redis.attempt((client) => client.call('NO-SUCH-COMMAND'))).toBeUndefined();
    expect(await api.redis.attempt((client) => client.ping())).toBe('PONG');
  });
});
