import pc from 'picocolors';
import { describeExchange } from '../http/describe-exchange.ts';
import type { CheckResult } from '../run/check-result.ts';

/** Findings shown in full; a check that fails everywhere need not say so a hundred times. */
const shown = 6;

const marks = { passed: pc.green('passed'), failed: pc.red('failed'), 'not run': pc.yellow('not run') } as const;

/** One check as lines for a person: what the contract wants, what was sent and what came back when it failed. */
export function resultLines(result: CheckResult): string[] {
  const { id, title, status, why, findings, answers = [], contract, seconds } = result;
  const head = `${marks[status].padEnd(status === 'not run' ? 7 : 6)}  ${id}  ${title}  ${pc.dim(`${seconds.toFixed(1)} s`)}${why === undefined ? '' : `: ${why}`}`;
  if (status !== 'failed') return [head];
  const lines = [head, `        contract   ${contract}`];
  for (const { message, exchange, log } of findings.slice(0, shown)) {
    lines.push(
      ...message.split('\n').map((line, index) => `        ${index === 0 ? 'found      ' : '           '}${line}`),
    );
    if (exchange) lines.push(...describeExchange(exchange).map((line) => `        ${line}`));
    if (log !== undefined) lines.push(`        logged     ${log.slice(0, 1_500)}`);
  }
  if (findings.length > shown)
    lines.push(`        … and ${String(findings.length - shown)} more findings (--json shows all)`);
  if (answers.length > 0) lines.push(`        look at    ${answers.join(', ')}`);
  return lines;
}
