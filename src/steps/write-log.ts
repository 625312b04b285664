import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Keeps a failed command's whole output outside the new backend, so that no commit picks it up. Gives the path. */
export async function writeLog(step: string, output: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'backwright-'));
  const path = join(folder, `${step}.log`);
  await writeFile(path, output.endsWith('\n') ? output : `${output}\n`, { mode: 0o600 });
  return path;
}
