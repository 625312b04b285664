import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { ApiError } from '../../../src/utils/api-error.ts';
import { createDependency } from '../../../src/utils/dependency.ts';

beforeEach(() => {
  vi.useFakeTimers();
});

afterEach(() => {
  vi.useRealTimers();
});

/** What a promise comes to while the clock runs on. */
async function outcome(promise: Promise<unknown>, passing = 60_000): Promise<unknown> {
  const settled = promise.catch((error: unknown) => error);
  await vi.advanceTimersByTimeAsync(passing);
  return settled;
}

const unavailable = expect.objectContaining({ code: 'DEPENDENCY_UNAVAILABLE', retryAfter: 10 }) as unknown;
const fail = () => Promise.reject(new Error('away'));

test('what may be sent twice is repeated, after a wait', async () => {
  const work = vi.fn().mockRejectedValueOnce(new Error('away')).mockResolvedValue('here');
  const asked = createDependency('server').ask(work);
  expect(await outcome(asked)).toBe('here');
  expect(work).toHaveBeenCalledTimes(2);
});

test('nothing is repeated more than twice', async () => {
  const work = vi.fn(fail);
  expect(await outcome(createDependency('server').ask(work))).toEqual(unavailable);
  expect(work).toHaveBeenCalledTimes(3);
});

test('what must not be sent twice is not', async () => {
  const work = vi.fn(fail);
  expect(await outcome(createDependency('server').once(work))).toEqual(unavailable);
  expect(work).toHaveBeenCalledOnce();
});

test('a server that takes too long is given up, told so, and not asked again', async () => {
  let told: AbortSignal | undefined;
  const work = vi.fn((signal: AbortSignal) => {
    told = signal;
    return new Promise(() => undefined);
  });
  expect(await outcome(createDependency('server', { timeoutMs: 1_000 }).ask(work), 1_000)).toEqual(unavailable);
  expect(told?.aborted).toBe(true);
  expect(work).toHaveBeenCalledOnce();
});

test('a server that fails again and again is left alone for a while, and then asked again', async () => {
  const server = createDependency('server');
  for (let time = 1; time <= 5; time += 1) await outcome(server.once(fail), 0);
  const work = vi.fn(() => Promise.resolve('here'));
  expect(await outcome(server.once(work), 0)).toEqual(unavailable);
  expect(work).not.toHaveBeenCalled();
  await vi.advanceTimersByTimeAsync(10_000);
  expect(await outcome(server.once(work), 0)).toBe('here');
});

test('an answer that says no is an answer', async () => {
  const no = new ApiError('INVALID_TOKEN', 'no');
  const server = createDependency('server');
  for (let time = 1; time <= 6; time += 1)
    expect(
      await outcome(
        server.ask(() => Promise.reject(no)),
        0,
      ),
    ).toBe(no);
});

test('there are only so many calls at a time', async () => {
  const server = createDependency('server', { places: 1 });
  const running = outcome(server.once(() => new Promise(() => undefined)));
  expect(
    await outcome(
      server.once(() => Promise.resolve('here')),
      0,
    ),
  ).toEqual(unavailable);
  expect(await running).toEqual(unavailable);
});
