import { resolve } from 'node:path';
import { exitCode, UserError } from '../../errors.ts';
import type { Command } from '../command.ts';

const actions = ['up', 'down', 'status'] as const;

/** `backwright services up|down|status`. */
export const services: Command = {
  name: 'services',
  summary: 'Start, stop or show the servers that a generated backend needs, without a container engine.',
  positionals: 'up|down|status [dir]',
  maxPositionals: 2,
  options: [{ name: 'json', kind: 'flag', help: 'Print one JSON document on standard output.' }],
  examples: ['backwright services up', 'backwright services down my-api'],
  async run({ positionals: [word, dir = '.'], flags }, terminal) {
    const action = actions.find((known) => known === word);
    if (!action) {
      const message = word === undefined ? 'services needs an action' : `unknown action ${JSON.stringify(word)}`;
      throw new UserError(exitCode.usage, [{ path: 'services', message, instead: `One of: ${actions.join(', ')}.` }]);
    }
    const { runServices } = await import('../../services/command.ts');
    const options = { dir: resolve(terminal.cwd, dir), json: flags.has('json'), out: terminal.out, err: terminal.err };
    return runServices(action, options);
  },
};
