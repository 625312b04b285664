import { setTimeout as sleep } from 'node:timers/promises';
import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseEnv } from 'node:util';
import { InternalError } from '../errors.ts';
import { lastingDataFolder } from './data-folder.ts';
import type { DevelopmentServer } from './development-server.ts';
import { obtainRedis } from './obtain-redis.ts';
import { redisAnswers } from './redis-answers.ts';
import { startRedisServer } from './redis-server.ts';
import { redisUrl } from './redis-url.ts';
import { serverAccount } from './server-account.ts';
import { serviceFolders } from './service-folders.ts';
import { readServiceRecord, writeServiceRecord } from './service-record.ts';

const id = 'redis';

/** The port and the password that the backend's own `.env` names, so that `services up` fits it; else a fresh password. */
async function wantedConnection(dir: string): Promise<Readonly<{ password: string; port?: number }>> {
  const text = await readFile(join(dir, '.env'), 'utf8').catch(() => '');
  const written = parseEnv(text)['REDIS_URL'];
  const url = written !== undefined && URL.canParse(written) ? new URL(written) : undefined;
  if (!url || !['localhost', '127.0.0.1', '[::1]'].includes(url.hostname))
    return { password: randomBytes(18).toString('base64url') };
  return { password: decodeURIComponent(url.password), ...(url.port && { port: Number(url.port) }) };
}

/** The Redis server that belongs to the backend in a folder and keeps running after this process. */
export const lastingRedis: DevelopmentServer = {
  id,

  async status(dir) {
    const record = await readServiceRecord(dir, id);
    return record && (await redisAnswers(record)) !== undefined ? { REDIS_URL: redisUrl(record) } : undefined;
  },

  async up(dir, _name, log) {
    const known = await readServiceRecord(dir, id);
    if (known && (await redisAnswers(known)) !== undefined) return { REDIS_URL: redisUrl(known) };
    const binary = await obtainRedis(log);
    const account = await serverAccount();
    const { password, port } = known ?? (await wantedConnection(dir));
    const folder = known?.folder ?? (await lastingDataFolder(await serviceFolders(dir, id), account));
    const wanted = port !== undefined && { port };
    const server = await startRedisServer({ binary, folder, account, password, lasting: true, ...wanted });
    const record = { folder, port: server.port, user: '', password, database: '' };
    await writeServiceRecord(dir, id, record);
    return { REDIS_URL: redisUrl(record) };
  },

  async down(dir) {
    const record = await readServiceRecord(dir, id);
    const pid = record && (await redisAnswers(record));
    if (!record || pid === undefined) return false;
    process.kill(pid, 'SIGTERM');
    for (let waited = 0; waited < 20_000; waited += 50) {
      if ((await redisAnswers(record)) === undefined) return true;
      await sleep(50);
    }
    throw new InternalError(`Redis (process ${String(pid)}) did not stop within 20 seconds of SIGTERM`);
  },
};
