import { installWithApt } from '../../../src/services/install-with-apt.ts';
import { runProgram } from '../../process/run-program.ts';
import { NotRun } from '../../tools/not-run.ts';

/** Gives Prometheus' own checker, from Debian's package where it is missing. */
export async function promtool(log: (line: string) => void): Promise<string> {
  if (await answers()) return 'promtool';
  await installWithApt('prometheus', log);
  if (await answers()) return 'promtool';
  throw new NotRun('needs promtool; as root: apt-get install prometheus');
}

async function answers(): Promise<boolean> {
  const { code } = await runProgram({ argv: ['sh', '-c', 'command -v promtool'], cwd: '/' });
  return code === 0;
}
