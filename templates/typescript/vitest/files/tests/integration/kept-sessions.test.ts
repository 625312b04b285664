import { randomUUID } from 'node:crypto';
import { pino } from 'pino';
import { afterAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { connectRedis, RedisLink } from '../../src/database/redis.ts';
import { inTransaction, tellChanges } from '../../src/database/transactions.ts';
import { defaultRole } from '../../src/models/user.ts';
import { AccountRepository } from '../../src/repositories/account-repository.ts';
import { SessionRepository } from '../../src/repositories/session-repository.ts';
import { AnswerCache } from '../../src/services/answer-cache.ts';
import { KeptSessions } from '../../src/services/kept-sessions.ts';
import { redisUrl } from '../fixtures/redis-url.ts';
import { useApi } from '../fixtures/test-api.ts';
import { testConfig } from '../fixtures/test-config.ts';
import { createUser } from '../fixtures/user-fixture.ts';

const api = await useApi();
const redis = await connectRedis({ REDIS_URL: redisUrl() }, pino({ level: 'silent' }));
const config = { ...testConfig(), SERVICE: `tests-${randomUUID()}` };
const accounts = new AccountRepository(api.db);
const device = { ip: undefined, userAgent: undefined };
const account = { role: defaultRole, disabled: false };
const asked = vi.spyOn(SessionRepository.prototype, 'findAccount');

/** The sessions of one process. */
async function openProcess(link = redis): Promise<KeptSessions> {
  const cache = new AnswerCache(link, config);
  if (link.isConfigured) await expect.poll(() => cache.find('', [])).toBeDefined();
  tellChanges(api.db, cache);
  return new KeptSessions(api.db, cache);
}

async function start(sessions: SessionRepository): Promise<{ id: string; userId: string }> {
  const { id: userId } = await createUser(api);
  return { id: (await sessions.insert(userId, device, Buffer.from(randomUUID()), 60)).id, userId };
}

beforeEach(() => {
  asked.mockClear();
});

afterAll(() => {
  redis.close();
});

describe('the account of a session', () => {
  test('is read once for all processes, whoever signs in meanwhile', async () => {
    const [here, there] = [await openProcess(), await openProcess()];
    const { id, userId } = await start(here);
    expect(await here.findAccount(id, userId)).toEqual(account);
    await inTransaction(api.db, () => here.insert(userId, device, Buffer.from(randomUUID()), 60));
    expect(await there.findAccount(id, userId)).toEqual(account);
    expect(asked).toHaveBeenCalledOnce();
  });

  test('has changed for all processes as soon as it has for one', async () => {
    const [here, there] = [await openProcess(), await openProcess()];
    const { id, userId } = await start(here);
    await there.findAccount(id, userId);
    await accounts.changeAccess(userId, { disabled: true });
    expect(await there.findAccount(id, userId)).toEqual({ ...account, disabled: true });
  });

  test.each([
    ['it', (sessions: SessionRepository, id: string, userId: string) => sessions.revoke(id, userId)],
    ['all', (sessions: SessionRepository, _: string, userId: string) => sessions.revokeAll(userId)],
  ])('is none once another process has ended %s', async (_, end) => {
    const [here, there] = [await openProcess(), await openProcess()];
    const { id, userId } = await start(here);
    await there.findAccount(id, userId);
    await end(here, id, userId);
    for (const sessions of [here, there, there]) expect(await sessions.findAccount(id, userId)).toBeUndefined();
    expect(asked).toHaveBeenCalledTimes(2);
  });

  test('is read each time without Redis', async () => {
    const sessions = await openProcess(new RedisLink(undefined));
    const { id, userId } = await start(sessions);
    for (let time = 0; time < 2; time += 1) expect(await sessions.findAccount(id, userId)).toEqual(account);
    expect(asked).toHaveBeenCalledTimes(2);
  });
});
