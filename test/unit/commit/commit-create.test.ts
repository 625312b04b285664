import { mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { commitCreate } from '../../../src/commit/commit-create.ts';
import { inspectDestination } from '../../../src/commit/destination.ts';
import { realDisk } from '../../../src/commit/disk.ts';
import type { Disk } from '../../../src/commit/disk.ts';
import { exitCode, UserError } from '../../../src/errors.ts';
import { folderFiles } from '../../fixtures/folder-files.ts';
import { temporaryFolder } from '../../fixtures/temporary-folder.ts';

const encoder = new TextEncoder();
const files = new Map([
  ['README.md', { content: encoder.encode('# shop\n') }],
  ['bin/run', { content: encoder.encode('#!/bin/sh\n'), mode: 0o755 as const }],
  ['src/deep/a.ts', { content: encoder.encode('export {};\n') }],
  ['backend.lock.json', { content: encoder.encode('{}\n') }],
]);
const written = ['README.md', 'backend.lock.json', 'bin/', 'bin/run', 'src/', 'src/deep/', 'src/deep/a.ts'];

type Run = Readonly<{ cwd: string; target: string; disk?: Disk; signal?: AbortSignal }>;

async function commit({ cwd, target, disk = realDisk, signal }: Run): Promise<void> {
  const destination = await inspectDestination(target, cwd, realDisk);
  await commitCreate({ destination, files, disk, cwd, token: 'test', ...(signal ? { signal } : {}) });
}

/** The real disk, whose n-th change (counted from zero) fails; every later one works, so that the undo can be seen. */
function failingDisk(nth: number): { disk: Disk; changes: () => number } {
  let count = 0;
  const guard =
    <Given extends readonly unknown[]>(action: (...given: Given) => Promise<void>) =>
    async (...given: Given): Promise<void> => {
      count += 1;
      if (count - 1 === nth) throw new Error('ENOSPC: no space left on device');
      await action(...given);
    };
  const disk: Disk = {
    ...realDisk,
    makeFolder: guard(realDisk.makeFolder),
    writeFile: guard(realDisk.writeFile),
    move: guard(realDisk.move),
  };
  return { disk, changes: () => count };
}

describe('commitCreate', { timeout: 120_000 }, () => {
  it('writes every file with its bytes and mode, and nothing else', async () => {
    const cwd = temporaryFolder();
    await commit({ cwd, target: 'shop' });
    expect(folderFiles(join(cwd, 'shop'))).toEqual(written);
    expect(folderFiles(cwd).filter((path) => !path.startsWith('shop/'))).toEqual([]);
    expect(readFileSync(join(cwd, 'shop/README.md'), 'utf8')).toBe('# shop\n');
    expect(statSync(join(cwd, 'shop/bin/run')).mode & 0o100).toBe(0o100);
    expect(statSync(join(cwd, 'shop/README.md')).mode & 0o111).toBe(0);
  });

  it('makes missing parents', async () => {
    const cwd = temporaryFolder();
    await commit({ cwd, target: 'a/b/shop' });
    expect(folderFiles(join(cwd, 'a/b/shop'))).toEqual(written);
  });

  it('writes into an empty folder', async () => {
    const cwd = temporaryFolder();
    mkdirSync(join(cwd, 'shop'));
    await commit({ cwd, target: 'shop' });
    expect(folderFiles(join(cwd, 'shop'))).toEqual(written);
  });

  it('fills the folder that the process stands in without replacing it', async () => {
    const cwd = temporaryFolder();
    const { ino } = statSync(cwd);
    await commit({ cwd, target: '.' });
    expect(folderFiles(cwd)).toEqual(written);
    expect(statSync(cwd).ino).toBe(ino);
  });

  it.each([
    ['an absent folder', 'shop', () => undefined],
    ['an absent folder below absent ones', 'a/b/shop', () => undefined],
    [
      'an empty folder',
      'shop',
      (cwd: string) => {
        mkdirSync(join(cwd, 'shop'));
      },
    ],
    ['the current folder', '.', () => undefined],
  ])('leaves nothing behind when any one change fails: %s', async (_, target, prepare) => {
    const rehearsal = failingDisk(-1);
    const first = temporaryFolder();
    prepare(first);
    await commit({ cwd: first, target, disk: rehearsal.disk });
    expect(rehearsal.changes()).toBeGreaterThan(8);

    for (let nth = 0; nth < rehearsal.changes(); nth += 1) {
      const cwd = temporaryFolder();
      prepare(cwd);
      const before = folderFiles(cwd);
      const error = await commit({ cwd, target, disk: failingDisk(nth).disk }).catch((thrown: unknown) => thrown);
      expect(error, `change ${String(nth)}`).toBeInstanceOf(UserError);
      expect(error).toMatchObject({
        exitCode: exitCode.cannotWrite,
        message: expect.stringContaining('ENOSPC') as string,
      });
      expect(folderFiles(cwd), `change ${String(nth)}`).toEqual(before);
    }
  });

  it('leaves nothing behind when it is interrupted', async () => {
    const cwd = temporaryFolder();
    const interrupted = new AbortController();
    const disk: Disk = {
      ...realDisk,
      writeFile: async (...given) => {
        interrupted.abort();
        await realDisk.writeFile(...given);
      },
    };
    await expect(commit({ cwd, target: 'a/shop', disk, signal: interrupted.signal })).rejects.toMatchObject({
      exitCode: exitCode.interrupted,
    });
    expect(folderFiles(cwd)).toEqual([]);
  });

  it('does not replace what came into being meanwhile', async () => {
    const cwd = temporaryFolder();
    const disk: Disk = {
      ...realDisk,
      move: async (...given) => {
        mkdirSync(join(cwd, 'shop'));
        writeFileSync(join(cwd, 'shop', 'mine.txt'), 'mine');
        await realDisk.move(...given);
      },
    };
    await expect(commit({ cwd, target: 'shop', disk })).rejects.toMatchObject({ exitCode: exitCode.cannotWrite });
    expect(folderFiles(cwd)).toEqual(['shop/', 'shop/mine.txt']);
  });

  it('names what it could not take back', async () => {
    const cwd = temporaryFolder();
    const { disk } = failingDisk(3);
    const stuck: Disk = {
      ...disk,
      removeAll: () => Promise.reject(new Error(`EPERM ${join(cwd, '.shop.backwright-test')}`)),
    };
    await expect(commit({ cwd, target: 'shop', disk: stuck })).rejects.toThrow(
      /Remove by hand: EPERM .*\.shop\.backwright-test/,
    );
  });

  it('writes nothing at all when a path is illegal', async () => {
    const cwd = temporaryFolder();
    const destination = await inspectDestination('shop', cwd, realDisk);
    const bad = new Map([
      ['../escape', { content: encoder.encode('x') }],
      ['con.ts', { content: encoder.encode('x') }],
    ]);
    const act = commitCreate({ destination, files: bad, disk: realDisk, cwd, token: 'test' });
    await expect(act).rejects.toMatchObject({ exitCode: exitCode.cannotWrite, problems: { length: 2 } });
    expect(folderFiles(cwd)).toEqual([]);
  });
});
