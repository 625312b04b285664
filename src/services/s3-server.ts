import { spawn } from 'node:child_process';
import { closeSync, openSync, rmSync } from 'node:fs';
import { access, chmod, chown, copyFile, mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { InternalError } from '../errors.ts';
import { freePort } from './free-port.ts';
import { s3Answers, s3HealthPath, type S3Place } from './s3-place.ts';
import type { ServerAccount } from './server-account.ts';
import { hasExited, stopChild } from './stop-child.ts';
import { stopOnExit } from './stop-on-exit.ts';

/** What `startS3Server` needs to know. */
export type S3Launch = Omit<S3Place, 'port'> &
  Readonly<{
    binary: string;
    /** Holds the log and the objects. */
    folder: string;
    account: ServerAccount | undefined;
    /** Taken when free, otherwise any free port. */
    port?: number;
    /** Keeps running after this process ends. */
    lasting?: boolean;
  }>;

/** An S3 process that is proven to be ours. */
export type S3ServerProcess = Readonly<{
  pid: number;
  port: number;
  /** Ends the process and waits. */
  stop(): Promise<void>;
}>;

/** A bucket is a folder below `data`; what no file can hold lies in `meta`, because not every file system has attributes. */
async function prepare({ folder, bucket, account }: S3Launch): Promise<void> {
  for (const path of ['data', 'meta', join('data', bucket)].map((name) => join(folder, name))) {
    await mkdir(path, { recursive: true, mode: 0o700 });
    if (account) await chown(path, account.uid, account.gid);
  }
}

/** Another account may not reach the cache of ours: it gets a copy. */
async function programFor({ binary, folder, account }: S3Launch): Promise<string> {
  if (!account) return binary;
  const copy = join(folder, 'versitygw');
  const isThere = await access(copy).then(
    () => true,
    () => false,
  );
  if (isThere) return copy;
  await copyFile(binary, copy);
  await chown(copy, account.uid, account.gid);
  await chmod(copy, 0o500);
  return copy;
}

/** Starts an S3 process with one bucket on a loopback port and waits until that very process answers. */
export async function startS3Server(launch: S3Launch): Promise<S3ServerProcess> {
  const { account, folder, accessKey, secretKey, lasting = false } = launch;
  const logFile = join(folder, 's3.log');
  await prepare(launch);
  const program = await programFor(launch);
  for (let attempt = 0; attempt < 3; attempt += 1) {
    const port = (attempt === 0 && launch.port !== undefined && (await freePort(launch.port))) || (await freePort());
    if (port === undefined) break;
    const log = openSync(logFile, 'a', 0o600);
    const child = spawn(program, ['posix', '--sidecar', join(folder, 'meta'), join(folder, 'data')], {
      cwd: '/',
      // Secrets stand in its environment: arguments are visible to everybody on the machine.
      env: {
        VGW_PORT: `127.0.0.1:${String(port)}`,
        VGW_HEALTH: s3HealthPath({ secretKey }),
        VGW_QUIET: 'true',
        ROOT_ACCESS_KEY: accessKey,
        ROOT_SECRET_KEY: secretKey,
      },
      stdio: ['ignore', log, log],
      detached: lasting,
      ...(account && { uid: account.uid, gid: account.gid }),
    });
    closeSync(log);
    child.on('error', () => undefined);
    const forget = lasting
      ? () => undefined
      : stopOnExit(() => {
          child.kill('SIGKILL');
          rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
        });
    for (let waited = 0; waited < 10_000 && child.pid !== undefined && !hasExited(child); waited += 20) {
      if (await s3Answers({ port, secretKey })) {
        if (lasting) child.unref();
        return {
          pid: child.pid,
          port,
          async stop() {
            await stopChild(child);
            forget();
          },
        };
      }
      await sleep(20);
    }
    await stopChild(child);
    forget();
  }
  const tail = (await readFile(logFile, 'utf8').catch(() => '')).split('\n').slice(-15).join('\n');
  throw new InternalError(`The S3 server did not start in ${folder}:\n${tail}`);
}
