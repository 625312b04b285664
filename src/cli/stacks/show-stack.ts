import type { StackReport } from './stack-reports.ts';

/** A stack as a person reads it. */
export function showStack({ id, label, language, available, serves, runs }: StackReport): string {
  const head = `${id.padEnd(12)} ${label} (${language})${available ? '' : ': not available yet'}\n`;
  if (!available) return head;
  const served = Object.entries(serves).map(([axis, labels]) => `  ${axis}: ${labels.join(', ')}\n`);
  const seen = runs.map(({ spec, date, commit, versions, passed, failed, notRun }) => {
    const tools = Object.entries(versions).map(([tool, version]) => `${tool} ${version}`);
    const left = Object.keys(notRun).length;
    const counts = `${String(passed)} checks passed, ${String(failed)} failed, ${String(left)} not run`;
    return `  verified ${date}: ${spec}, ${counts} (${tools.join(', ')}; commit ${commit})\n`;
  });
  return [head, ...served, ...(seen.length === 0 ? ['  verified: no run is recorded\n'] : seen)].join('');
}
