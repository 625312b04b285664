import { randomUUID } from 'node:crypto';
import express from 'express';
import { pino } from 'pino';
import { afterAll, expect, test } from 'vitest';
import { connectRedis, type RedisLink } from '../../src/database/redis.ts';
import { errorHandler } from '../../src/middlewares/error-handler.ts';
import { rateLimiter } from '../../src/middlewares/rate-limiter.ts';
import { expectProblem } from '../fixtures/expect-problem.ts';
import { redisUrl } from '../fixtures/redis-url.ts';
import { sendRequest } from '../fixtures/send-request.ts';
import { serve, type Served } from '../fixtures/serve.ts';

const logger = pino({ level: 'silent' });
const endings: (() => Promise<void>)[] = [];

afterAll(async () => {
  for (const end of endings) await end();
});

async function serveLimited(redis: RedisLink, SERVICE: string): Promise<Served> {
  const app = express();
  app.use(rateLimiter({ RATE_LIMIT_MAX: 3, RATE_LIMIT_WINDOW_SECONDS: 3600, SERVICE }, redis), (_request, response) => {
    response.json({});
  });
  app.use(errorHandler(logger, '/problems'));
  const served = await serve(app);
  endings.push(() => served.close());
  return served;
}

async function openRedis(): Promise<RedisLink> {
  const redis = await connectRedis({ REDIS_URL: redisUrl() }, logger);
  endings.push(() => {
    redis.close();
    return Promise.resolve();
  });
  return redis;
}

test('processes that share a Redis share the budget of a client', async () => {
  const service = `tests-${randomUUID()}`;
  const one = await serveLimited(await openRedis(), service);
  const other = await serveLimited(await openRedis(), service);
  for (const { served, left } of [
    { served: one, left: 2 },
    { served: other, left: 1 },
    { served: one, left: 0 },
  ]) {
    const { headers, status } = await sendRequest('GET', served.url);
    expect(status).toBe(200);
    expect(headers.get('ratelimit')).toMatch(new RegExp(`^"default"; r=${String(left)}; t=\\d+$`));
    expect(headers.get('ratelimit-policy')).toBe('"default"; q=3; w=3600');
  }
  const refused = await sendRequest('GET', other.url);
  expectProblem(refused, 'RATE_LIMITED');
  expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
});

test('a process whose Redis is away counts alone', async () => {
  const redis = await openRedis();
  const served = await serveLimited(redis, `tests-${randomUUID()}`);
  expect((await sendRequest('GET', served.url)).headers.get('x-ratelimit-remaining')).toBe('2');
  redis.close();
  for (const left of ['2', '1', '0']) {
    const { headers, status } = await sendRequest('GET', served.url);
    expect([status, headers.get('x-ratelimit-remaining')]).toEqual([200, left]);
  }
  expectProblem(await sendRequest('GET', served.url), 'RATE_LIMITED');
});
