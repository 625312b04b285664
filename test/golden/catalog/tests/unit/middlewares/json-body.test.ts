import express from 'express';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { errorHandler } from '../../../src/middlewares/error-handler.ts';
import { jsonBody } from '../../../src/middlewares/json-body.ts';
import { expectProblem } from '../../fixtures/expect-problem.ts';
import { sendRequest, type Answer, type RequestOptions } from '../../fixtures/send-request.ts';
import { serve, type Served } from '../../fixtures/serve.ts';

const json = 'application/json';
let served: Served;

beforeAll(async () => {
  const app = express();
  app.use(jsonBody(64), (request, response) => {
    response.json({ body: request.body as unknown });
  });
  app.use(errorHandler(pino({ level: 'silent' }), '/problems'));
  served = await serve(app);
});

afterAll(() => served.close());

const send = (method: string, contentType: string, body: RequestOptions): Promise<Answer> =>
  sendRequest(method, served.url, { ...body, headers: { 'Content-Type': contentType, ...body.headers } });

describe('a JSON body', () => {
  test.each(['{"a":1}', '[]', '"text"', 'null', 'false'])('may be %s', async (text) => {
    const answer = await send('POST', `${json}; charset=utf-8`, { text });
    expect(answer).toMatchObject({ status: 200, body: { body: JSON.parse(text) as unknown } });
  });

  test('of a PATCH may be a merge patch', async () => {
    const mergePatch = 'application/merge-patch+json';
    expect(await send('PATCH', mergePatch, { text: '{}' })).toMatchObject({ status: 200 });
    expectProblem(await send('POST', mergePatch, { text: '{}' }), 'UNSUPPORTED_MEDIA_TYPE');
  });

  test.each(['', '{', '{"a":}', 'undefined', '"\xff'])('may not be %j', async (text) => {
    expectProblem(await send('POST', json, { text }), 'MALFORMED_JSON');
  });

  test('may not be left out', async () => {
    expectProblem(await send('GET', json, {}), 'MALFORMED_JSON');
  });

  test('must be UTF-8', async () => {
    const response = await fetch(served.url, {
      method: 'POST',
      headers: { 'Content-Type': json },
      body: new Uint8Array([0x22, 0xff, 0x22]),
    });
    expect(await response.json()).toMatchObject({ error: { code: 'MALFORMED_JSON' } });
  });

  test('must say that it is JSON', async () => {
    expectProblem(await send('POST', 'application/xml', { text: '<a/>' }), 'UNSUPPORTED_MEDIA_TYPE');
    expectProblem(await sendRequest('POST', served.url), 'UNSUPPORTED_MEDIA_TYPE');
  });

  test('must not be compressed in a way that nobody knows', async () => {
    const answer = await send('POST', json, { text: '{}', headers: { 'Content-Encoding': 'rot13' } });
    expectProblem(answer, 'UNSUPPORTED_MEDIA_TYPE');
  });

  test('must not be larger than the limit', async () => {
    expectProblem(await send('POST', json, { text: `"${'x'.repeat(64)}"` }), 'PAYLOAD_TOO_LARGE');
  });

  test('must hold text and numbers that can be kept', async () => {
    const answer = await send('POST', json, { text: String.raw`{"a":"\u0000"}` });
    expect(answer).toMatchObject({ status: 400, body: { error: { details: [{ code: 'invalid_characters' }] } } });
  });
});
