import { groupBy } from '../models/group-by.ts';
import type { CliOption } from './cli-option.ts';
import type { Command } from './command.ts';

/** The help of one command. */
export function commandHelp({ name, summary, positionals, options, examples }: Command): string {
  const groups = groupBy(options, ({ group }) => group ?? 'Options');
  const blocks = [
    `${summary}\n`,
    `Usage: backwright ${[name, positionals, '[options]'].filter((word) => word !== '').join(' ')}\n`,
    ...[...groups].map(([group, members]) => `${group}:\n${members.map(optionLine).join('')}`),
    ...(examples.length === 0 ? [] : [`Examples:\n${examples.map((line) => `  ${line}\n`).join('')}`]),
  ];
  return blocks.join('\n');
}

function optionLine({ name, placeholder, kind, help, list }: CliOption): string {
  const value = kind === 'flag' ? '' : ` ${placeholder ?? 'VALUE'}${list === 'commas' ? ',…' : ''}`;
  const head = `  --${name}${value}`;
  return head.length < 34 ? `${head.padEnd(34)}${help}\n` : `${head}\n${' '.repeat(34)}${help}\n`;
}
