import { mkdir, mkdtemp, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { execa } from 'execa';
import { exitCode, UserError } from '../errors.ts';
import { cachedS3Folder, s3Binary, s3ServerVersion } from './s3-binary.ts';

const module = `github.com/versity/versitygw/cmd/versitygw@v${s3ServerVersion}`;

/** Finds a real S3 server, building one with Go where that is possible; throws with what to do where it is not. */
export async function obtainS3(log: (line: string) => void): Promise<string> {
  const present = await s3Binary();
  if (present !== undefined) return present;
  const trouble = await buildWithGo(log);
  const built = trouble === undefined ? await s3Binary() : undefined;
  if (built !== undefined) return built;
  throw new UserError(exitCode.refused, [
    {
      path: 'services.s3',
      message: `No S3 server was found (versitygw on PATH) and none could be built: ${trouble ?? 'it is not there'}`,
      instead: `Install Go (https://go.dev/doc/install) and run this again, or put versitygw ${s3ServerVersion} on PATH: https://github.com/versity/versitygw/releases`,
    },
  ]);
}

/** Builds it beside its place and renames, so that what is there is whole; returns why that did not work. */
async function buildWithGo(log: (line: string) => void): Promise<string | undefined> {
  const folder = cachedS3Folder();
  await mkdir(folder, { recursive: true, mode: 0o755 });
  const draft = await mkdtemp(join(folder, 'build-'));
  try {
    log(`Building ${module} (some minutes, once)`);
    const built = await execa('go', ['install', `-ldflags=-X=main.Version=${s3ServerVersion}`, module], {
      env: { GOBIN: draft, GOFLAGS: '' },
      reject: false,
      timeout: 900_000,
    });
    if (built.exitCode !== 0) return built.exitCode === undefined ? 'Go is missing' : built.stderr.slice(-500);
    await rename(join(draft, 'versitygw'), join(folder, 'versitygw'));
    return undefined;
  } finally {
    await rm(draft, { recursive: true, force: true });
  }
}
