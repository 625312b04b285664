import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { packageRoot } from '../../package-root.ts';
import type { Evidence } from './evidence.ts';

/** What is recorded about a stack; no runs when nothing is. */
export async function readEvidence(stack: string): Promise<Evidence> {
  try {
    return JSON.parse(await readFile(join(packageRoot, 'evidence', `${stack}.json`), 'utf8')) as Evidence;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return { stack, runs: [] };
    throw error;
  }
}
