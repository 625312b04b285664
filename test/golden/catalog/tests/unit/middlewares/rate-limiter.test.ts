import express from 'express';
import { pino } from 'pino';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { errorHandler } from '../../../src/middlewares/error-handler.ts';
import { rateLimiter } from '../../../src/middlewares/rate-limiter.ts';
import { expectProblem } from '../../fixtures/expect-problem.ts';
import { sendRequest } from '../../fixtures/send-request.ts';
import { serve, type Served } from '../../fixtures/serve.ts';

let served: Served;

beforeAll(async () => {
  const app = express();
  app.use(rateLimiter({ RATE_LIMIT_MAX: 2, RATE_LIMIT_WINDOW_SECONDS: 60 }), (_request, response) => {
    response.json({});
  });
  app.use(errorHandler(pino({ level: 'silent' }), '/problems'));
  served = await serve(app);
});

afterAll(() => served.close());

test('a client is told its budget, and refused when that is spent', async () => {
  const first = await sendRequest('GET', served.url);
  expect(first.status).toBe(200);
  expect(first.headers.get('ratelimit')).toMatch(/^"default"; r=1; t=\d+$/);
  await sendRequest('GET', served.url);

  const third = await sendRequest('GET', served.url, { headers: { 'X-Forwarded-For': '203.0.113.7' } });
  expectProblem(third, 'RATE_LIMITED');
  expect(Number(third.headers.get('retry-after'))).toBeGreaterThan(0);
});
