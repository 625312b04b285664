import { createServer, type AddressInfo } from 'node:net';
import { expect, it } from 'vitest';
import { freePort } from '../../../src/services/free-port.ts';

it('finds a port that can be bound', async () => {
  const port = await freePort();
  expect(port).toBeGreaterThan(1023);
  expect(await freePort(port)).toBe(port);
});

it('says undefined for a port that somebody holds', async () => {
  const holder = createServer();
  await new Promise<void>((resolve) => holder.listen(0, '127.0.0.1', resolve));
  const { port } = holder.address() as AddressInfo;
  expect(await freePort(port)).toBeUndefined();
  await new Promise((resolve) => holder.close(resolve));
});
