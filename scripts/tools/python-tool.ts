import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { runProgram } from '../process/run-program.ts';
import { cacheFolder } from '../../src/services/cache-folder.ts';
import { NotRun } from './not-run.ts';

/** Gives the path of a tool from PyPI, installed once into the cache. `requirement` is `name==version`. */
export async function pythonTool(requirement: string, program: string): Promise<string> {
  const venv = join(cacheFolder(), 'tools', requirement.replace('==', '-'));
  const path = join(venv, 'bin', program);
  if (existsSync(path)) return path;
  for (const argv of [
    ['python3', '-m', 'venv', venv],
    [join(venv, 'bin', 'pip'), 'install', '--quiet', requirement],
  ]) {
    const { code, output } = await runProgram({ argv, cwd: '/' });
    if (code !== 0) throw new NotRun(`needs ${program}; ${argv.join(' ')} failed: ${output.slice(-300).trim()}`);
  }
  return path;
}
