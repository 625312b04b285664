import { buffer } from 'node:stream/consumers';
import { pino } from 'pino';
import { afterAll, expect, inject, test } from 'vitest';
import { startTracing } from '../../src/utils/tracing.ts';
import { serve } from '../fixtures/serve.ts';
import { startApi } from '../fixtures/test-api.ts';
import { testConfig } from '../fixtures/test-config.ts';

const exports: Buffer[] = [];
const collector = await serve((request, response) => {
  void buffer(request).then((body) => {
    exports.push(body);
    response.end();
  });
});
const tracing = startTracing(
  testConfig({ OTEL_EXPORTER_OTLP_ENDPOINT: collector.url, OTEL_RESOURCE_ATTRIBUTES: 'team=night-shift' }),
  pino({ level: 'silent' }),
);
const { api, stop } = await startApi({ DATABASE_URL: inject('databaseUrl') });

afterAll(async () => {
  await stop();
  await collector.close();
});

const parent = (traceId: string) => ({ headers: { traceparent: `00-${traceId}-00f067aa0ba902b7-01` } });

test('a collector gets the requests, named by their routes and without their queries, but no probes', async () => {
  const [asked, probed] = ['4bf92f3577b34da6a3ce929d0e0e4736', '0af7651916cd43dd8448eb211c80319c'];
  await api.request('GET', '/openapi.json?code=nobodys-business', parent(asked));
  await api.request('GET', '/ready', parent(probed));
  await tracing.stop();
  const sent = Buffer.concat(exports);
  expect(sent.includes(Buffer.from(asked, 'hex'))).toBe(true);
  expect(sent.includes('GET /openapi.json')).toBe(true);
  expect(sent.includes('night-shift')).toBe(true);
  expect(sent.includes('nobodys-business')).toBe(false);
  expect(sent.includes(Buffer.from(probed, 'hex'))).toBe(false);
});
