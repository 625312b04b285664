import { cpSync, existsSync, mkdirSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { runProgram } from '../../process/run-program.ts';
import { cacheFolder } from '../../../src/services/cache-folder.ts';
import { must } from '../../tools/must.ts';
import { NotRun } from '../../tools/not-run.ts';

/** Compose as a program of its own. */
export const dockerCompose = 'github.com/docker/compose/v2@v2.40.3';

/**
 * Gives the path of a program that `go install` refuses, because its module excludes versions: it is built once in a
 * copy of the module as the proxy gives it, with the checksums of that module, and kept in the cache.
 */
export async function goProgram(
  module: string,
  folder: string,
  name: string,
  log: (line: string) => void,
): Promise<string> {
  const [, version = ''] = module.split('@');
  const path = join(cacheFolder(), 'tools', `${name}-${version}`, name);
  if (existsSync(path)) return path;
  mkdirSync(dirname(path), { recursive: true });
  log(`building ${name} ${version}, once`);
  const { code, output } = await runProgram({ argv: ['go', 'mod', 'download', '-json', module], cwd: dirname(path) });
  const [, from] = /"Dir": "([^"]+)"/.exec(output) ?? [];
  if (code !== 0 || from === undefined)
    throw new NotRun(`needs ${name}; go cannot get ${module}: ${output.slice(-300)}`);
  const source = join(dirname(path), 'source');
  cpSync(from, source, { recursive: true });
  await must(['chmod', '-R', 'u+w', source], { cwd: dirname(path) });
  const built = await runProgram({ argv: ['go', 'build', '-o', path, folder], cwd: source });
  rmSync(source, { recursive: true, force: true });
  if (built.code !== 0) throw new NotRun(`needs ${name}; go build failed: ${built.output.slice(-300).trim()}`);
  return path;
}
