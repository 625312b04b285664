import express from 'express';
import { expect, test } from 'vitest';
import { securityHeaders } from '../../../src/middlewares/security-headers.ts';
import { sendRequest } from '../../fixtures/send-request.ts';
import { serve } from '../../fixtures/serve.ts';

test.each([
  ['http://localhost:3000', false],
  ['https://api.example.com', true],
])('at %s, Strict-Transport-Security is sent: %j', async (publicUrl, expected) => {
  const app = express();
  app.use(securityHeaders(publicUrl), (_request, response) => {
    response.json({});
  });
  const served = await serve(app);
  const { headers } = await sendRequest('GET', served.url);
  await served.close();
  expect(headers.has('strict-transport-security')).toBe(expected);
  expect(headers.get('content-security-policy')).toBe("default-src 'none';frame-ancestors 'none'");
});
