import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { inspectDestination } from '../../../src/commit/destination.ts';
import { realDisk } from '../../../src/commit/disk.ts';
import { exitCode } from '../../../src/errors.ts';
import { folderFiles } from '../../fixtures/folder-files.ts';
import { temporaryFolder } from '../../fixtures/temporary-folder.ts';

describe('inspectDestination', () => {
  it('accepts an absent folder and creates nothing', async () => {
    const cwd = temporaryFolder();
    await expect(inspectDestination('a/b/shop', cwd, realDisk)).resolves.toEqual({
      path: join(cwd, 'a/b/shop'),
      state: 'absent',
      missing: [join(cwd, 'a'), join(cwd, 'a/b')],
    });
    expect(folderFiles(cwd)).toEqual([]);
  });

  it('accepts an empty folder, the current one too', async () => {
    const cwd = temporaryFolder();
    await expect(inspectDestination('.', cwd, realDisk)).resolves.toEqual({ path: cwd, state: 'empty', missing: [] });
  });

  it('refuses a folder that holds something, and says what', async () => {
    const cwd = temporaryFolder();
    mkdirSync(join(cwd, 'shop'));
    writeFileSync(join(cwd, 'shop', 'notes.txt'), 'mine');
    await expect(inspectDestination('shop', cwd, realDisk)).rejects.toMatchObject({
      exitCode: exitCode.refused,
      message: expect.stringContaining('is not empty (notes.txt)') as string,
    });
  });

  it.each([
    [
      'a file',
      (cwd: string) => {
        writeFileSync(join(cwd, 'shop'), '');
      },
      'shop',
      'is a file',
    ],
    [
      'a file as its parent',
      (cwd: string) => {
        writeFileSync(join(cwd, 'shop'), '');
      },
      'shop/api',
      'is a file, not a folder',
    ],
    [
      'a symbolic link',
      (cwd: string) => {
        mkdirSync(join(cwd, 'real'));
        symlinkSync('real', join(cwd, 'shop'));
      },
      'shop',
      'is a symbolic link',
    ],
    [
      'a broken symbolic link',
      (cwd: string) => {
        symlinkSync('nowhere', join(cwd, 'shop'));
      },
      'shop',
      'is a symbolic link',
    ],
    [
      'a symbolic link as its parent',
      (cwd: string) => {
        mkdirSync(join(cwd, 'real'));
        symlinkSync('real', join(cwd, 'link'));
      },
      'link/shop',
      'not written through links',
    ],
  ])('cannot write to %s', async (_, prepare, target, reason) => {
    const cwd = temporaryFolder();
    prepare(cwd);
    const before = folderFiles(cwd);
    await expect(inspectDestination(target, cwd, realDisk)).rejects.toMatchObject({
      exitCode: exitCode.cannotWrite,
      message: expect.stringContaining(reason) as string,
    });
    expect(folderFiles(cwd)).toEqual(before);
  });

  it('refuses a link deep in an absolute path outside the current folder', async () => {
    const cwd = temporaryFolder();
    const other = temporaryFolder();
    mkdirSync(join(other, 'real'));
    symlinkSync('real', join(other, 'link'));
    await expect(inspectDestination(join(other, 'link', 'shop'), cwd, realDisk)).rejects.toThrow('through links');
  });

  it('refuses the root of the file system', async () => {
    await expect(inspectDestination('/', '/', realDisk)).rejects.toMatchObject({ exitCode: exitCode.refused });
  });
});
