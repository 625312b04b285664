import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { cacheFolder } from '../../src/services/cache-folder.ts';
import { runProgram } from '../process/run-program.ts';
import { NotRun } from './not-run.ts';

/** Gives the folder of a package from npm, installed once into the cache. `pin` is `name@version`. */
export async function npmPackage(pin: string): Promise<string> {
  const [name = ''] = pin.split('@');
  const folder = join(cacheFolder(), 'tools', pin);
  const path = join(folder, 'node_modules', name);
  if (existsSync(path)) return path;
  mkdirSync(folder, { recursive: true });
  const argv = ['npm', 'install', '--prefix', folder, '--no-save', '--no-audit', '--no-fund', '--ignore-scripts', pin];
  const { code, output } = await runProgram({ argv, cwd: folder });
  if (code !== 0) throw new NotRun(`needs ${name}; ${argv.join(' ')} failed: ${output.slice(-300).trim()}`);
  return path;
}

/** Gives the path of a program from npm that has the name of its package. */
export async function npmTool(pin: string): Promise<string> {
  const path = await npmPackage(pin);
  return join(path, '..', '.bin', pin.split('@')[0] ?? '');
}
