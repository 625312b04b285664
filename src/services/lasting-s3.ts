import { randomBytes } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { parseEnv } from 'node:util';
import { InternalError } from '../errors.ts';
import { lastingDataFolder } from './data-folder.ts';
import type { DevelopmentServer } from './development-server.ts';
import { obtainS3 } from './obtain-s3.ts';
import { s3Answers, s3Environment, type S3Place } from './s3-place.ts';
import { startS3Server } from './s3-server.ts';
import { serverAccount } from './server-account.ts';
import { serviceFolders } from './service-folders.ts';
import { readServiceRecord, writeServiceRecord, type ServiceRecord } from './service-record.ts';

const id = 's3';

const placeOf = ({ port, user, password, database }: ServiceRecord): S3Place => ({
  port,
  accessKey: user,
  secretKey: password,
  bucket: database,
});

const pidFile = (folder: string) => join(folder, 's3.pid');

/** The port, the keys and the bucket that the backend's own `.env` names, so that `services up` fits it; else fresh keys. */
async function wantedPlace(dir: string, name: string): Promise<Omit<S3Place, 'port'> & Readonly<{ port?: number }>> {
  const values = parseEnv(await readFile(join(dir, '.env'), 'utf8').catch(() => ''));
  const written = values['S3_ENDPOINT'];
  const url = written !== undefined && URL.canParse(written) ? new URL(written) : undefined;
  const isOurs = url !== undefined && ['localhost', '127.0.0.1', '[::1]'].includes(url.hostname);
  const port = isOurs && url.port !== '' ? { port: Number(url.port) } : {};
  return {
    accessKey: values['S3_ACCESS_KEY_ID'] || 'app',
    secretKey: values['S3_SECRET_ACCESS_KEY'] || randomBytes(18).toString('base64url'),
    bucket: values['S3_BUCKET'] || name,
    ...port,
  };
}

/** The S3 server that belongs to the backend in a folder and keeps running after this process. */
export const lastingS3: DevelopmentServer = {
  id,

  async status(dir) {
    const record = await readServiceRecord(dir, id);
    if (!record || !(await s3Answers(placeOf(record)))) return undefined;
    return s3Environment(placeOf(record));
  },

  async up(dir, name, log) {
    const known = await readServiceRecord(dir, id);
    if (known && (await s3Answers(placeOf(known)))) return s3Environment(placeOf(known));
    const binary = await obtainS3(log);
    const account = await serverAccount();
    const place = known ? placeOf(known) : await wantedPlace(dir, name);
    const folder = known?.folder ?? (await lastingDataFolder(await serviceFolders(dir, id), account));
    const server = await startS3Server({ ...place, binary, folder, account, lasting: true });
    await writeFile(pidFile(folder), String(server.pid), { mode: 0o600 });
    const { accessKey: user, secretKey: password, bucket: database } = place;
    const record = { folder, port: server.port, user, password, database };
    await writeServiceRecord(dir, id, record);
    return s3Environment(placeOf(record));
  },

  async down(dir) {
    const record = await readServiceRecord(dir, id);
    if (!record || !(await s3Answers(placeOf(record)))) return false;
    const pid = Number(await readFile(pidFile(record.folder), 'utf8'));
    process.kill(pid, 'SIGTERM');
    for (let waited = 0; waited < 20_000; waited += 50) {
      if (!(await s3Answers(placeOf(record)))) return true;
      await sleep(50);
    }
    throw new InternalError(`The S3 server (process ${String(pid)}) did not stop within 20 seconds of SIGTERM`);
  },
};
