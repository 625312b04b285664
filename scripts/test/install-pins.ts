import { cpSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { packageRoot } from '../../src/package-root.ts';
import { runProgram, type ProgramResult } from '../process/run-program.ts';

/** Where `installPins` puts the dependencies: a folder below it finds them, as Node looks upwards. */
export const pinsFolder = (parent: string): string => join(parent, 'pins');

/**
 * Installs every version that generated TypeScript backends pin, once, so that each of the test's backends need not. Scripts are off
 * because the backends' own `.npmrc` turns them off.
 */
export function installPins(parent: string, signal?: AbortSignal): Promise<ProgramResult> {
  const folder = pinsFolder(parent);
  mkdirSync(folder, { recursive: true });
  cpSync(join(packageRoot, 'templates', 'versions', 'typescript', 'package.json'), join(folder, 'package.json'));
  return runProgram({
    argv: ['npm', 'install', '--ignore-scripts', '--no-audit', '--no-fund', '--no-package-lock'],
    cwd: folder,
    ...(signal ? { signal } : {}),
  });
}
