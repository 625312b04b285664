import express, { type RequestHandler } from 'express';
import { pino } from 'pino';
import { afterAll, beforeEach, expect, test } from 'vitest';
import { errorHandler } from '../../src/middlewares/error-handler.ts';
import { idempotent } from '../../src/middlewares/idempotent.ts';
import { jsonBody } from '../../src/middlewares/json-body.ts';
import { ApiError } from '../../src/utils/api-error.ts';
import { expectProblem } from '../fixtures/expect-problem.ts';
import { sendRequest } from '../fixtures/send-request.ts';
import { serve } from '../fixtures/serve.ts';
import { useApi } from '../fixtures/test-api.ts';

const api = await useApi();
let calls = 0;
let act: RequestHandler;

const app = express();
app.post(
  '/',
  jsonBody(1_000),
  idempotent(api.db)((...given) => act(...given)),
);
app.use(errorHandler(pino({ level: 'silent' }), '/problems'));
const served = await serve(app);

beforeEach(() => {
  calls = 0;
  act = (_request, response) => {
    calls += 1;
    response
      .status(201)
      .location(`/${String(calls)}`)
      .json({ success: true, data: { calls }, meta: { calls } });
  };
});
afterAll(() => served.close());

const post = (key: string, json: unknown = {}) =>
  sendRequest('POST', served.url, { json, headers: { 'Idempotency-Key': key } });

test('the same key and body act once', async () => {
  const first = await post('same');
  const second = await post('same');
  expect(calls).toBe(1);
  expect([first.status, second.status]).toEqual([201, 201]);
  expect(second.headers.get('location')).toBe('/1');
  expect(first.headers.get('idempotency-replayed')).toBeNull();
  expect(second.headers.get('idempotency-replayed')).toBe('true');
  expect(second.body).toMatchObject({
    success: true,
    data: { calls: 1 },
    meta: { timestamp: expect.any(String) as string },
  });
});

test('another body with the same key is refused', async () => {
  await post('other');
  expectProblem(await post('other', { more: 1 }), 'IDEMPOTENCY_KEY_REUSED');
});

test('while the first is running, the second is told to wait', async () => {
  let finish: () => void = () => undefined;
  const started = new Promise<void>((resolve) => {
    act = async (_request, response) => {
      resolve();
      await new Promise<void>((done) => {
        finish = done;
      });
      response.json({ success: true });
    };
  });
  const first = post('slow');
  await started;
  expectProblem(await post('slow'), 'IDEMPOTENCY_IN_PROGRESS');
  finish();
  expect((await first).status).toBe(200);
});

test('a conflict is remembered, a mistake and a failure are not', async () => {
  const failing = (error: Error) => () => {
    calls += 1;
    throw error;
  };
  for (const [code, error, expected] of [
    ['CONFLICT', new ApiError('CONFLICT', 'no'), 1],
    ['VALIDATION_ERROR', new ApiError('VALIDATION_ERROR', 'no'), 2],
    ['INTERNAL_ERROR', new Error('no'), 2],
  ] as const) {
    calls = 0;
    act = failing(error);
    for (const _ of [1, 2]) expectProblem(await post(code), code);
    expect(calls).toBe(expected);
  }
});

test.each(['', 'x'.repeat(256), 'two words'])('%j is no key', async (key) => {
  expectProblem(await post(key), 'IDEMPOTENCY_KEY_INVALID');
});
