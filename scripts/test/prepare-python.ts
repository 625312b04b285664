import { cpSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { packageRoot } from '../../src/package-root.ts';
import { runProgram } from '../process/run-program.ts';

/** Where the dependencies of generated Python backends are, or why they are not to be had. */
export type PythonNews = Readonly<{ venv: string; why?: undefined } | { venv?: undefined; why: string }>;

/** The folder of the virtual environment that `preparePython` makes below `parent`. */
export const pythonFolder = (parent: string): string => join(parent, 'python');

/**
 * Installs every version that generated Python backends pin, once, into a virtual environment that all of the test's
 * backends share. uv is installed by pip where it is missing.
 */
export async function preparePython(parent: string, signal?: AbortSignal): Promise<PythonNews> {
  const folder = pythonFolder(parent);
  mkdirSync(folder, { recursive: true });
  cpSync(join(packageRoot, 'templates', 'versions', 'python', 'pyproject.toml'), join(folder, 'pyproject.toml'));
  const run = (...argv: readonly string[]) => runProgram({ argv, cwd: folder, ...(signal ? { signal } : {}) });
  const has = async (...argv: readonly string[]) => (await run(...argv)).code === 0;
  if (!(await has('uv', '--version')) && !(await has('python3', '-m', 'pip', 'install', '--quiet', 'uv'))) {
    return { why: 'uv is missing and `python3 -m pip install uv` failed; install uv' };
  }
  const { code, output } = await run('uv', 'sync', '--quiet');
  return code === 0 ? { venv: join(folder, '.venv') } : { why: `uv sync of the pins failed: ${output.trim()}` };
}
