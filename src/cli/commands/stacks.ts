import { exitCode } from '../../errors.ts';
import type { Command } from '../command.ts';
import { jsonDocument } from '../json-document.ts';

/** `backwright stacks`. */
export const stacks: Command = {
  name: 'stacks',
  summary: 'List the frameworks: what each can be generated with, and what was verified, when, with which versions.',
  positionals: '',
  maxPositionals: 0,
  options: [{ name: 'json', kind: 'flag', help: 'Print one JSON document on standard output.' }],
  examples: ['backwright stacks', 'backwright stacks --json'],
  async run({ flags }, terminal) {
    const [{ stackReports }, { showStack }, { stacks: landed }] = await Promise.all([
      import('../stacks/stack-reports.ts'),
      import('../stacks/show-stack.ts'),
      import('../../../templates/index.ts'),
    ]);
    const reports = await stackReports(landed);
    terminal.out(flags.has('json') ? jsonDocument({ stacks: reports }) : reports.map(showStack).join(''));
    return exitCode.done;
  },
};
