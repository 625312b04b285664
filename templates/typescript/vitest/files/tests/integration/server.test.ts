import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, inject, test, vi } from 'vitest';
import { runProgram } from '../fixtures/run-program.ts';
import { sendRequest } from '../fixtures/send-request.ts';
import { testEnvironment } from '../fixtures/test-config.ts';

const startServer = () => import('../../src/server.ts');

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

/** The handler that the server has installed since `known`. */
function newHandler(known: readonly NodeJS.SignalsListener[]): NodeJS.SignalsListener {
  const handler = process.listeners('SIGTERM').find((listener) => !known.includes(listener));
  if (!handler) throw new Error('the server does not listen to SIGTERM');
  return handler;
}

test('the server answers, drains after SIGTERM, and stops', async () => {
  const port = await freePort();
  const known = process.listeners('SIGTERM');
  const url = `http://127.0.0.1:${String(port)}`;
  const environment = { ...testEnvironment, DATABASE_URL: inject('databaseUrl'), PORT: String(port) };
  await runProgram(startServer, [], { ...environment, PRE_STOP_DELAY_SECONDS: '1' });
  const ready = await vi.waitFor(() => sendRequest('GET', `${url}/ready`));
  expect(ready).toMatchObject({ status: 200, body: { status: 'ready' } });

  newHandler(known)('SIGTERM');
  const draining = await sendRequest('GET', `${url}/ready`);
  expect(draining).toMatchObject({ status: 503, body: { status: 'draining' } });
  expect(draining.headers.get('connection')).toBe('close');
  await vi.waitFor(() => expect(sendRequest('GET', `${url}/health`)).rejects.toThrow(), { timeout: 10_000 });
});

test('the server does not start with a wrong configuration, and says why', async () => {
  const { errors, exitCode } = await runProgram(startServer, [], { ...testEnvironment, APP_SECRET: '', PORT: 'x' });
  expect(exitCode).toBe(78);
  expect(errors).toContain('APP_SECRET: is required');
  expect(errors).toContain('PORT: ');
});
