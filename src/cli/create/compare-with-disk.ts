import { resolve } from 'node:path';
import { exitCode } from '../../errors.ts';
import type { ExitCode } from '../../errors.ts';
import { jsonDocument } from '../json-document.ts';
import type { Terminal } from '../terminal.ts';
import { compareTree } from './compare-tree.ts';
import type { CreateSession } from './create-session.ts';

/** `--dry-run`: one line per file, or with `--diff` the differences; equal files are counted, not listed. */
export async function compareWithDisk(
  { prepared, dir, diff: shown, json }: CreateSession,
  terminal: Terminal,
): Promise<ExitCode> {
  const folder = resolve(terminal.cwd, dir);
  const verdicts = await compareTree(prepared.tree, folder);
  const changed = verdicts.filter(({ verdict }) => verdict !== 'same');
  if (json) {
    const files = verdicts.map(({ path, verdict, diff }) => (shown ? { path, verdict, diff } : { path, verdict }));
    terminal.out(jsonDocument({ status: 'dry-run', dir: folder, files }));
    return exitCode.done;
  }
  terminal.out(changed.map(({ path, verdict, diff }) => (shown ? diff : `${verdict.padEnd(8)} ${path}\n`)).join(''));
  const same = verdicts.length - changed.length;
  terminal.err(
    `${String(changed.length)} files to write, ${String(same)} already the same, in ${folder}. Nothing was written.\n`,
  );
  return exitCode.done;
}
