import { Redis } from 'ioredis';
import { pino } from 'pino';
import { expect, test } from 'vitest';
import { logOutages } from '../../../src/database/log-outages.ts';

test('an outage of Redis is told once, and that it is over', () => {
  const lines: string[] = [];
  const client = new Redis({ lazyConnect: true });
  logOutages(client, pino({}, { write: (line: string) => lines.push((JSON.parse(line) as { msg: string }).msg) }));
  client.emit('ready');
  for (const _ of [1, 2]) client.emit('error', new Error('refused'));
  for (const _ of [1, 2]) client.emit('ready');
  expect(lines).toEqual(['redis does not answer', 'redis answers again']);
});
