import { join } from 'node:path';
import { leftovers } from './process/leftovers.ts';
import { onInterrupt } from './process/on-interrupt.ts';
import { runFolder } from './process/run-folder.ts';
import { runTests } from './test/run-tests.ts';
import { selectPhases } from './test/select-phases.ts';
import { phases } from './test/phases.ts';

// `npm test [-- phase …]`: every tier, cheapest first; the last line is `N passed, N failed`.
const chosen = selectPhases(phases, process.argv.slice(2));
const { signal } = onInterrupt();
const folder = runFolder();
// Everything below puts its temporary files here, so that one removal is enough, and its processes can be told by it.
process.env['TMPDIR'] = folder.path;
const write = (text: string): void => void process.stdout.write(text);
try {
  const failed = await runTests({ phases: chosen, folder: folder.path, signal, write });
  process.exitCode = signal.aborted ? 130 : failed ? 1 : 0;
} finally {
  for (const { pid } of leftovers(join(folder.path))) process.kill(pid, 'SIGKILL');
  folder.remove();
}
