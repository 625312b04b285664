import { once } from 'node:events';
import { PassThrough } from 'node:stream';
import express from 'express';
import { pino } from 'pino';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { requestScope } from '../../../src/middlewares/request-scope.ts';
import { requestContext } from '../../../src/utils/request-context.ts';
import { sendRequest } from '../../fixtures/send-request.ts';
import { serve, type Served } from '../../fixtures/serve.ts';

const log = new PassThrough();
let served: Served;

beforeAll(async () => {
  const app = express();
  app.use(requestScope(pino(log)), (_request, response) => {
    response.json(requestContext.getStore());
  });
  served = await serve(app);
});

beforeEach(() => log.read() as unknown);

afterAll(() => served.close());

test('a request keeps the id that its client gave it', async () => {
  const line = once(log, 'data');
  const answer = await sendRequest('GET', `${served.url}/path`, { headers: { 'X-Request-Id': 'id-of-the-client' } });
  expect(answer.headers.get('x-request-id')).toBe('id-of-the-client');
  expect(answer.headers.get('x-process-time')).toMatch(/^\d+\.\d{6}$/);
  expect(answer.body).toMatchObject({ request_id: 'id-of-the-client' });
  expect(JSON.parse(String(await line))).toMatchObject({
    msg: 'request',
    request_id: 'id-of-the-client',
    method: 'GET',
    status: 200,
  });
});

test.each(['short', 'with space', 'x'.repeat(129)])('a request gets an id of its own instead of %j', async (id) => {
  const answer = await sendRequest('GET', served.url, { headers: { 'X-Request-Id': id } });
  expect(answer.headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/);
});

test('the log line of a request names the trace that it belongs to', async () => {
  const line = once(log, 'data');
  const trace_id = '4bf92f3577b34da6a3ce929d0e0e4736';
  const answer = await sendRequest('GET', served.url, {
    headers: { traceparent: `00-${trace_id}-00f067aa0ba902b7-01` },
  });
  expect(answer.body).toMatchObject({ trace_id });
  expect(JSON.parse(String(await line))).toMatchObject({ trace_id });
});
