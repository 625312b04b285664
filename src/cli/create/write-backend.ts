import { randomBytes } from 'node:crypto';
import { commitCreate } from '../../commit/commit-create.ts';
import { inspectDestination } from '../../commit/destination.ts';
import { realDisk } from '../../commit/disk.ts';
import { packBases } from '../../commit/pack-bases.ts';
import { receiptOf } from '../../commit/receipt.ts';
import { receiptText } from '../../commit/receipt-text.ts';
import type { StagedFile } from '../../commit/stage-files.ts';
import type { Terminal } from '../terminal.ts';
import type { CreateSession } from './create-session.ts';

/** Where a backend was written (absolute), and how many files it has. */
export type WrittenBackend = Readonly<{ dir: string; files: number }>;

/**
 * Writes the tree, its receipt and its merge bases in one transaction.
 *
 * @throws UserError 73, 76 or 130; nothing is left behind then.
 */
export async function writeBackend(
  { prepared: { plan, tree, library }, dir, noBase }: CreateSession,
  { cwd, signal }: Terminal,
): Promise<WrittenBackend> {
  const receipt = receiptOf(plan, tree, library.generator, noBase ? 'none' : 'pack');
  const files = new Map<string, StagedFile>([
    ...tree,
    ['backend.lock.json', { content: new TextEncoder().encode(receiptText(receipt)) }],
  ]);
  if (!noBase) {
    const pack = packBases([...tree.values()].map(({ content }) => content));
    files.set(pack.path, { content: pack.content });
  }
  const destination = await inspectDestination(dir, cwd, realDisk);
  const token = randomBytes(6).toString('hex');
  await commitCreate({ destination, files, disk: realDisk, cwd, token, signal });
  return { dir: destination.path, files: files.size };
}
