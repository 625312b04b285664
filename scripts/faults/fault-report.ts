import type { FaultVerdict } from '../../test/backends/faults/judge-fault.ts';
import { table } from '../bench/table.ts';

/** What became of a stack's faults: a row for each, and for those that were not found what was said instead. */
export function faultReport(stack: string, verdicts: readonly FaultVerdict[], seconds: number): string {
  const rows = verdicts.map(({ fault, found, seconds: taken }) => [
    `${fault.example}: ${fault.what}`,
    fault.check,
    found ? 'found' : 'NOT FOUND',
    `${taken.toFixed(1)} s`,
  ]);
  const missed = verdicts.filter(({ found }) => !found);
  return [
    table([[stack, 'check', 'verdict', 'time'], ...rows]),
    ...missed.map(({ fault, says }) => `NOT FOUND ${fault.check}, ${fault.example}: ${fault.what}\n${says}`),
    `${stack}: ${String(verdicts.length - missed.length)} found, ${String(missed.length)} not found in ${seconds.toFixed(0)} s`,
  ].join('\n\n');
}
