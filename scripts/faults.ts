import { judgeFault } from '../test/backends/faults/judge-fault.ts';
import { faultReport } from './faults/fault-report.ts';
import { firstLine } from './faults/first-line.ts';
import { readChoice, type FaultChoice } from './faults/read-choice.ts';
import { recordFaults } from './faults/record-faults.ts';
import { sideBySide } from './faults/side-by-side.ts';
import { openWorkshop } from './faults/workshop.ts';
import { onInterrupt } from './process/on-interrupt.ts';
import { runFolder } from './process/run-folder.ts';

// `npm run faults [-- --stack STACK] [--only WORD …] [--json]`: plants every fault into a backend of its own and lets the one
// check judge it. The tests plant some of them; this plants all.
const { chosen, json } = chosenOrUsage();
const { signal } = onInterrupt();
const { path: folder, remove } = runFolder();
process.env['TMPDIR'] = folder;
const backendOf = openWorkshop(folder, signal);
let missed = 0;
for (const { stack, faults } of chosen) {
  const start = performance.now();
  // Two at a time: servers start and wait more than they compute.
  const verdicts = await sideBySide(faults, 2, signal, async (fault) => {
    const verdict = await judgeFault(await backendOf(stack, fault.example), fault);
    const said = verdict.found ? 'found' : 'NOT FOUND';
    if (!signal.aborted) process.stderr.write(`  ${fault.check} ${said}, ${fault.what}: ${firstLine(verdict.says)}\n`);
    return verdict;
  });
  if (signal.aborted) break;
  missed += verdicts.filter(({ found }) => !found).length;
  process.stdout.write(`${faultReport(stack, verdicts, (performance.now() - start) / 1000)}\n\n`);
  if (json) await recordFaults(stack, verdicts);
}
remove();
process.exitCode = signal.aborted ? 130 : missed > 0 ? 1 : 0;

function chosenOrUsage(): FaultChoice {
  try {
    return readChoice(process.argv.slice(2));
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exit(64);
  }
}
