import { once } from 'node:events';
import { createServer } from 'node:http';
import { connect, type AddressInfo } from 'node:net';
import { afterEach, describe, expect, inject, test, vi } from 'vitest';
import { runProgram } from '../fixtures/run-program.ts';
import { sendRequest } from '../fixtures/send-request.ts';
import { testEnvironment } from '../fixtures/test-config.ts';

const startServer = () => import('../../src/server.ts');

const exit = vi.spyOn(process, 'exit').mockReturnValue(undefined as never);

afterEach(() => {
  exit.mockClear();
});

describe('the server', () => {
  test('answers, drains after SIGTERM, and stops', async () => {
    const { url, stop } = await start({ PRE_STOP_DELAY_SECONDS: '1' });
    expect(await sendRequest('GET', `${url}/ready`)).toMatchObject({ status: 200, body: { status: 'ready' } });

    stop();
    const draining = await sendRequest('GET', `${url}/ready`);
    expect(draining).toMatchObject({ status: 503, body: { status: 'draining' } });
    expect(draining.headers.get('connection')).toBe('close');
    await vi.waitFor(() => expect(sendRequest('GET', `${url}/health`)).rejects.toThrow(), { timeout: 10_000 });
    expect(exit).not.toHaveBeenCalled();
  });

  test('does not wait longer than the timeout for requests that go on', async () => {
    const { port, stop } = await start({ SHUTDOWN_TIMEOUT_SECONDS: '0' });
    const socket = connect(port, '127.0.0.1');
    await once(socket, 'connect');
    socket.write('GET /health HTTP/1.1\r\n');
    stop();
    await vi.waitFor(() => {
      expect(exit).toHaveBeenCalledWith(1);
    });
    socket.destroy();
  });

  test('ends when it cannot listen', async () => {
    const { port, stop } = await start({});
    await runProgram(startServer, [], { ...environment(), PORT: String(port) });
    await vi.waitFor(() => {
      expect(exit).toHaveBeenCalledWith(1);
    });
    stop();
  });

  test('does not start with a wrong configuration, and says why', async () => {
    const { errors, exitCode } = await runProgram(startServer, [], { ...environment(), APP_SECRET: '', PORT: 'x' });
    expect(exitCode).toBe(78);
    expect(errors).toContain('APP_SECRET: is required');
    expect(errors).toContain('PORT: ');
  });
});

function environment(): Record<string, string> {
  return { ...testEnvironment, DATABASE_URL: inject('databaseUrl') };
}

/** Starts the server as a program, on a free port; `stop` does what SIGTERM would. */
async function start(settings: Record<string, string>): Promise<{ url: string; port: number; stop: () => void }> {
  const port = await freePort();
  const known = process.listeners('SIGTERM');
  await runProgram(startServer, [], { ...environment(), ...settings, PORT: String(port) });
  const url = `http://127.0.0.1:${String(port)}`;
  await vi.waitFor(() => sendRequest('GET', `${url}/health`));
  const [handler] = process.listeners('SIGTERM').filter((listener) => !known.includes(listener));
  return { url, port, stop: () => handler?.('SIGTERM') };
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}
