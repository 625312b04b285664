import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { TestAdapter } from '@yeoman/adapter/testing';
import { afterEach, describe, expect, it } from 'vitest';
import { createEnv } from 'yeoman-environment';
import AppGenerator from '../../generators/app/index.ts';
import { main } from '../../src/cli/main.ts';
import { exitCode } from '../../src/errors.ts';
import { packageRoot } from '../../src/package-root.ts';
import { folderBytes } from '../fixtures/folder-bytes.ts';
import { folderFiles } from '../fixtures/folder-files.ts';
import { recordingTerminal } from '../fixtures/recording-terminal.ts';
import { shopSpec } from '../fixtures/shop-spec.ts';
import { temporaryFolder } from '../fixtures/temporary-folder.ts';

const skip = 'env,install,openapi,git-init';

/** Runs `yo backwright` headless in a new folder that holds `backend.yaml`; a prompt without an answer throws. */
async function yo(options: Readonly<Record<string, unknown>>, spec = shopSpec): Promise<string> {
  const cwd = temporaryFolder();
  writeFileSync(join(cwd, 'backend.yaml'), spec);
  const adapter = new TestAdapter({ throwOnMissingAnswer: true, spyFactory: () => () => undefined });
  const env = createEnv({ cwd, adapter, skipInstall: true });
  const namespace = 'backwright:app';
  env.register(AppGenerator, { namespace, resolved: join(packageRoot, 'generators/app/index.ts') });
  await env.run(namespace, { skipCache: true, ...options });
  return cwd;
}

afterEach(() => {
  // The generator sets the exit code of the process, as the bin does; it must not become that of the tests.
  process.exitCode = 0;
});

describe('yo backwright', { timeout: 120_000 }, () => {
  it('gives the same bytes as the bin', async () => {
    const cwd = await yo({ spec: 'backend.yaml', skip, description: 'From a flag' });
    const other = temporaryFolder();
    writeFileSync(join(other, 'backend.yaml'), shopSpec);
    const { terminal } = recordingTerminal(other);
    const argv = ['create', '--spec', 'backend.yaml', '--skip', skip, '--description', 'From a flag'];
    await expect(main(argv, terminal)).resolves.toBe(exitCode.done);
    const written = folderBytes(join(cwd, 'shop'));
    expect(Object.keys(written).length).toBeGreaterThan(20);
    expect(written).toEqual(folderBytes(join(other, 'shop')));
  });

  it('writes nothing outside the new folder, not even a .yo-rc.json', async () => {
    const cwd = await yo({ spec: 'backend.yaml', skip });
    expect(folderFiles(cwd).filter((path) => !path.startsWith('shop/'))).toEqual(['backend.yaml']);
  });

  it('fails with every problem as its message and the exit code as its code, and writes nothing', async () => {
    const error = await yo({ spec: 'backend.yaml', skip }, shopSpec.replace('money', 'monney')).catch(
      (thrown: unknown) => thrown,
    );
    expect(error).toMatchObject({
      message: expect.stringMatching(/^backend\.yaml:17:\d+ {2}/) as string,
      code: exitCode.illegalSpec,
    });
  });

  it('reads a list option that is given as one text or as several', async () => {
    const cwd = await yo({ spec: 'backend.yaml', skip: ['env', 'install,openapi', 'git-init'] });
    expect(folderFiles(join(cwd, 'shop'))).not.toContain('.env');
  });
});
