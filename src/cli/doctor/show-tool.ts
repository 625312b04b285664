import type { ToolReport } from '../../doctor/examine-tool.ts';

/** One line about a tool, and a second one with the command that mends what is wrong. */
export function showTool({ label, status, optional, purpose, version, minimum, install }: ToolReport): string {
  const verdict = status === 'found' ? 'ok' : optional ? `${status}, optional` : status;
  const wanted = status === 'too old' ? ` (${String(minimum)} or newer is needed)` : '';
  const head = `${label.padEnd(12)} ${[verdict, version ?? ''].join(' ').trimEnd()}${wanted}: needed to ${purpose}\n`;
  return install === undefined ? head : `${head}  install: ${install}\n`;
}
