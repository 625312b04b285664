import { randomBytes } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { temporaryDataFolder } from './data-folder.ts';
import { obtainS3 } from './obtain-s3.ts';
import { s3Environment } from './s3-place.ts';
import { startS3Server, type S3Launch, type S3ServerProcess } from './s3-server.ts';
import { serverAccount } from './server-account.ts';

/** A throw-away S3 server of our own, with one bucket. */
export type S3Store = Readonly<{
  /** The environment that points a backend at its bucket. */
  env: Readonly<Record<string, string>>;
  port: number;
  /** Stops the server: what a lost S3 looks like from outside. */
  pause(): Promise<void>;
  /** Starts the server again on the same port; its objects are there. */
  resume(): Promise<void>;
  /** Stops the server and removes its folder. */
  stop(): Promise<void>;
}>;

/** Starts an S3 server; the caller must `stop` it (the exit of this process does too). */
export async function startS3Store(log: (line: string) => void = () => undefined): Promise<S3Store> {
  const binary = await obtainS3(log);
  const account = await serverAccount();
  const folder = await temporaryDataFolder(account);
  const keys = { accessKey: `key${randomBytes(8).toString('hex')}`, secretKey: randomBytes(24).toString('base64url') };
  const launch: S3Launch = { binary, folder, account, ...keys, bucket: 'files' };
  let server: S3ServerProcess;
  try {
    server = await startS3Server(launch);
  } catch (error) {
    await rm(folder, { recursive: true, force: true });
    throw error;
  }
  const { port } = server;
  return {
    // Clients are here too, whatever a person's own settings say.
    env: { ...s3Environment({ port, ...keys, bucket: launch.bucket }), S3_PUBLIC_ENDPOINT: '' },
    port,
    pause: () => server.stop(),
    async resume() {
      server = await startS3Server({ ...launch, port });
    },
    async stop() {
      await server.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
