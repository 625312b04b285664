import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { packageRoot } from '../../src/package-root.ts';
import type { FaultVerdict } from '../../test/backends/faults/judge-fault.ts';
import { currentCommit } from '../evidence/current-commit.ts';
import { firstLine } from './first-line.ts';

/** Writes what became of a stack's faults to `evidence/faults/<stack>.json`, red or green. */
export async function recordFaults(stack: string, verdicts: readonly FaultVerdict[]): Promise<void> {
  const found = verdicts.filter((verdict) => verdict.found).length;
  const evidence = {
    stack,
    date: new Date().toISOString().slice(0, 10),
    commit: await currentCommit(),
    found,
    notFound: verdicts.length - found,
    faults: verdicts.map(({ fault, found: isFound, says, seconds }) => {
      const { example, check, what } = fault;
      return { example, check, what, found: isFound, says: firstLine(says), seconds: Math.round(seconds) };
    }),
  };
  const folder = join(packageRoot, 'evidence', 'faults');
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, `${stack}.json`), `${JSON.stringify(evidence, null, 2)}\n`);
}
