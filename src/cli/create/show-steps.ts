import type { StepReport } from '../../steps/run-steps.ts';

/** One line per step; a failed one adds the end of its output and how to repeat it. */
export function showSteps(reports: readonly StepReport[]): string {
  return reports.map(showStep).join('');
}

function showStep({ id, seconds, result }: StepReport): string {
  const note = result.note === undefined ? '' : `: ${result.note}`;
  const head = `  ${id.padEnd(9)} ${result.status}${result.status === 'skipped' ? '' : ` in ${seconds.toFixed(1)} s`}${note}\n`;
  if (result.status !== 'failed') return head;
  const tail = result.tail.map((line) => `    | ${line}\n`).join('');
  const log = result.log === undefined ? '' : `    All of it: ${result.log}\n`;
  return `${head}${tail}${log}    Repeat it with: ${result.repeat}\n`;
}
