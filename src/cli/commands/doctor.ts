import { exitCode } from '../../errors.ts';
import type { Command } from '../command.ts';
import { jsonDocument } from '../json-document.ts';

/** `backwright doctor`. */
export const doctor: Command = {
  name: 'doctor',
  summary: 'Say what this machine lacks for a spec, or for the default one, and the command that installs it.',
  positionals: '',
  maxPositionals: 0,
  options: [
    { name: 'spec', kind: 'value', placeholder: 'FILE', help: 'The spec to look at; - is standard input.' },
    { name: 'json', kind: 'flag', help: 'Print one JSON document on standard output.' },
  ],
  examples: ['backwright doctor', 'backwright doctor --spec backend.yaml'],
  async run({ values, flags }, terminal) {
    const { examineMachine } = await import('../doctor/examine-machine.ts');
    const reports = await examineMachine(values.get('spec'), terminal);
    const lacks = reports.some(({ status, optional }) => status !== 'found' && !optional);
    const code = lacks ? exitCode.checkFailed : exitCode.done;
    if (flags.has('json')) terminal.out(jsonDocument({ exitCode: code, tools: reports }));
    else {
      const { showTool } = await import('../doctor/show-tool.ts');
      terminal.out(reports.map(showTool).join(''));
    }
    return code;
  },
};
