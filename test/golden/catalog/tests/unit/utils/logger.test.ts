import fs from 'node:fs';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createLogger } from '../../../src/utils/logger.ts';
import { requestContext } from '../../../src/utils/request-context.ts';

const settings = { SERVICE: 'the-service', VERSION: '1.2.3', APP_ENV: 'test', LOG_LEVEL: 'info' } as const;
const written: string[] = [];

/** Takes the place of `fs.write`, by which the logger reaches standard output. */
function keep(_file: number, text: string, ...rest: unknown[]): void {
  written.push(text);
  const done = rest.at(-1) as (error: null, bytes: number) => void;
  done(null, Buffer.byteLength(text));
}

beforeEach(() => {
  written.length = 0;
  vi.spyOn(fs, 'write').mockImplementation(keep);
});

afterEach(() => {
  vi.restoreAllMocks();
});

test('a line is one JSON object that says what wrote it, and for which request', () => {
  requestContext.run({ request_id: 'the-request', trace_id: 'the-trace', span_id: 'the-span' }, () => {
    createLogger(settings).info({ extra: 1 }, 'something happened');
  });
  expect(written).toHaveLength(1);
  expect(JSON.parse(written[0] ?? '')).toEqual({
    level: 'info',
    timestamp: expect.stringMatching(/^\d{4}-\d\d-\d\dT.*Z$/) as string,
    service: 'the-service',
    version: '1.2.3',
    env: 'test',
    request_id: 'the-request',
    trace_id: 'the-trace',
    span_id: 'the-span',
    extra: 1,
    msg: 'something happened',
  });
});

test('secrets do not reach the log', () => {
  createLogger(settings).info({ password: 'hunter2', headers: { authorization: 'hunter2', cookie: 'hunter2' } }, 'x');
  expect(written.join('')).toContain('[Redacted]');
  expect(written.join('')).not.toContain('hunter2');
});

test('what is below the level is not written', () => {
  createLogger({ ...settings, LOG_LEVEL: 'warn' }).info('nobody wants to know');
  expect(written).toEqual([]);
});
