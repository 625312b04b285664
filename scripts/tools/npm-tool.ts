import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { cacheFolder } from '../../src/services/cache-folder.ts';
import { runProgram } from '../process/run-program.ts';
import { NotRun } from './not-run.ts';

/** Gives the path of a tool from npm, installed once into the cache. `pin` is `name@version`; the program has that name. */
export async function npmTool(pin: string): Promise<string> {
  const [name = ''] = pin.split('@');
  const folder = join(cacheFolder(), 'tools', pin);
  const path = join(folder, 'node_modules', '.bin', name);
  if (existsSync(path)) return path;
  mkdirSync(folder, { recursive: true });
  const argv = ['npm', 'install', '--prefix', folder, '--no-save', '--no-audit', '--no-fund', '--ignore-scripts', pin];
  const { code, output } = await runProgram({ argv, cwd: folder });
  if (code !== 0) throw new NotRun(`needs ${name}; ${argv.join(' ')} failed: ${output.slice(-300).trim()}`);
  return path;
}
