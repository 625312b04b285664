import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { mustRun } from '../demo/must-run.ts';

/** What one run of a program cost. */
export type Cost = Readonly<{ milliseconds: number; megabytes: number }>;

/** Runs `node …` once in `cwd` and measures the whole process: wall clock, and the most memory it held. */
export async function measure(
  argv: readonly string[],
  cwd: string,
  env: Readonly<Record<string, string>> = {},
): Promise<Cost> {
  const folder = mkdtempSync(join(tmpdir(), 'bw-measure-'));
  const file = join(folder, 'memory');
  const report = `process.on('exit', () => (require('node:fs').writeFileSync(${JSON.stringify(file)}, String(process.resourceUsage().maxRSS))));`;
  const preload = `data:text/javascript,${encodeURIComponent(`import { createRequire } from 'node:module'; const require = createRequire(${JSON.stringify(file)}); ${report}`)}`;
  try {
    const start = performance.now();
    await mustRun({ argv: [process.execPath, '--import', preload, ...argv], cwd, env: { ...process.env, ...env } });
    const milliseconds = performance.now() - start;
    return { milliseconds, megabytes: Number(readFileSync(file, 'utf8')) / 1024 };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
