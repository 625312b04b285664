import { access, chmod, chown, copyFile, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { s3Answers, s3HealthPath, type S3Place } from './s3-place.ts';
import type { ServerAccount } from './server-account.ts';
import { startServer, type ServerProcess } from './start-server.ts';

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
export type S3ServerProcess = ServerProcess;

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
  const { folder, accessKey, secretKey } = launch;
  await prepare(launch);
  const program = await programFor(launch);
  return startServer({
    ...launch,
    title: 'The S3 server',
    logName: 's3.log',
    command: (port) =>
      Promise.resolve({
        program,
        args: ['posix', '--sidecar', join(folder, 'meta'), join(folder, 'data')],
        env: {
          VGW_PORT: `127.0.0.1:${String(port)}`,
          VGW_HEALTH: s3HealthPath({ secretKey }),
          VGW_QUIET: 'true',
          ROOT_ACCESS_KEY: accessKey,
          ROOT_SECRET_KEY: secretKey,
        },
      }),
    answers: (port) => s3Answers({ port, secretKey }),
  });
}
