import type { PhaseResult } from './phase-result.ts';

/** The end of a run: a line per phase with its seconds, what was not run and why, and last `N passed, N failed`. */
export function summary(results: readonly PhaseResult[]): string {
  const width = Math.max(...results.map(({ phase }) => phase.id.length));
  const lines = results.map(({ phase, seconds, passed, failed, skipped, notRun }) => {
    const head = phase.id.padEnd(width);
    if (notRun !== undefined) return `${head}  not run: ${notRun}`;
    const excused = skipped > 0 ? `  ${String(skipped)} skipped` : '';
    return `${head}  ${seconds.toFixed(1).padStart(7)} s  ${String(passed).padStart(5)} passed  ${String(failed).padStart(3)} failed${excused}`;
  });
  const sum = (count: (result: PhaseResult) => number): string =>
    String(results.reduce((total, result) => total + count(result), 0));
  return `\n${lines.join('\n')}\n${sum(({ passed }) => passed)} passed, ${sum(({ failed }) => failed)} failed\n`;
}
