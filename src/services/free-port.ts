import { createServer } from 'node:net';

/**
 * Asks the operating system for a loopback TCP port that nobody uses, or whether `wanted` is one.
 * Another program may take it before the caller does: whoever binds it must be ready to try again.
 */
export function freePort(wanted = 0): Promise<number | undefined> {
  return new Promise((resolve) => {
    const server = createServer();
    server.unref();
    server.once('error', () => {
      resolve(undefined);
    });
    server.listen({ host: '127.0.0.1', port: wanted, exclusive: true }, () => {
      const address = server.address();
      server.close(() => {
        resolve(address !== null && typeof address === 'object' ? address.port : undefined);
      });
    });
  });
}
