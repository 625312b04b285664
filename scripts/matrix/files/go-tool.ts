import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { runProgram } from '../../process/run-program.ts';
import { cacheFolder } from '../../../src/services/cache-folder.ts';
import { NotRun } from '../../tools/not-run.ts';

/** Gives the path of a tool that is built from the Go module proxy once and kept in the cache. `module` names its version. */
export async function goTool(module: string, log: (line: string) => void): Promise<string> {
  const [path = '', version = ''] = module.split('@');
  const name = path.split('/').findLast((word) => !/^v\d+$/.test(word)) ?? path;
  const bin = join(cacheFolder(), 'tools', `${name}-${version}`);
  if (existsSync(join(bin, name))) return join(bin, name);
  mkdirSync(bin, { recursive: true });
  log(`building ${name} ${version}, once`);
  const env = { ...process.env, GOBIN: bin };
  const { code, output } = await runProgram({ argv: ['go', 'install', module], cwd: bin, env });
  if (code !== 0) throw new NotRun(`needs ${name}; \`go install ${module}\` failed: ${output.slice(-300).trim()}`);
  return join(bin, name);
}
