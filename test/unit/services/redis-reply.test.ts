import { expect, it } from 'vitest';
import { readRedisReply } from '../../../src/services/redis-reply.ts';

it.each([
  ['+OK\r\n', 'OK'],
  [':-7\r\n', -7],
  ['$5\r\na\r\nbc\r\n', 'a\r\nbc'],
  ['$0\r\n\r\n', ''],
  ['$-1\r\n', null],
  ['*-1\r\n', null],
  ['*3\r\n:1\r\n$1\r\nx\r\n*0\r\n', [1, 'x', []]],
] as const)('reads %j', (text, reply) => {
  expect(readRedisReply(Buffer.from(`${text}rest`))).toEqual({ reply, end: text.length });
});

it('reads an error as one', () => {
  expect(readRedisReply(Buffer.from('-ERR no\r\n'))?.reply).toEqual(new Error('ERR no'));
});

it('waits for the rest of a reply, wherever it is cut', () => {
  const whole = Buffer.from('*2\r\n$5\r\nhello\r\n:42\r\n');
  for (let end = 0; end < whole.length; end += 1) expect(readRedisReply(whole.subarray(0, end))).toBeUndefined();
  expect(readRedisReply(whole)).toEqual({ reply: ['hello', 42], end: whole.length });
});
