import express from 'express';
import { pino } from 'pino';
import { expect, test } from 'vitest';
import { errorHandler } from '../../../src/middlewares/error-handler.ts';
import { uriLength } from '../../../src/middlewares/uri-length.ts';
import { expectProblem } from '../../fixtures/expect-problem.ts';
import { sendRequest } from '../../fixtures/send-request.ts';
import { serve } from '../../fixtures/serve.ts';

test('a request target may have 8 KiB, and no more', async () => {
  const app = express();
  app.use(uriLength, (_request, response) => {
    response.json({});
  });
  app.use(errorHandler(pino({ level: 'silent' }), '/problems'));
  const served = await serve(app);
  expect((await sendRequest('GET', `${served.url}/${'x'.repeat(8_191)}`)).status).toBe(200);
  expectProblem(await sendRequest('GET', `${served.url}/${'x'.repeat(8_192)}`), 'URI_TOO_LONG');
  await served.close();
});
