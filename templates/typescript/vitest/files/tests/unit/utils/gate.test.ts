import { expect, test } from 'vitest';
import { createGate } from '../../../src/utils/gate.ts';

test('lets so many through at a time, the next in order, and sends the surplus away', async () => {
  const gate = createGate(2, 1);
  const order: string[] = [];
  const finish: ((name: string) => void)[] = [];
  const work = (name: string) => () => {
    order.push(name);
    return new Promise<string>((resolve) => finish.push(resolve));
  };
  const running = [gate(work('first')), gate(work('second')), gate(work('third'))];
  await expect(gate(work('fourth'))).rejects.toMatchObject({ code: 'OVERLOADED', retryAfter: 1 });
  expect(order).toEqual(['first', 'second']);
  finish[0]?.('first');
  await running[0];
  await Promise.resolve();
  expect(order).toEqual(['first', 'second', 'third']);
  finish[1]?.('second');
  finish[2]?.('third');
  expect(await Promise.all(running)).toEqual(['first', 'second', 'third']);
});

test('goes on after work that failed', async () => {
  const gate = createGate(1, 0);
  await expect(gate(() => Promise.reject(new Error('no')))).rejects.toThrow('no');
  expect(await gate(() => Promise.resolve('yes'))).toBe('yes');
});
