import { resolve } from 'node:path';
import { exitCode, UserError } from '../../errors.ts';
import type { Command } from '../command.ts';

/** `backwright verify`. */
export const verify: Command = {
  name: 'verify',
  summary: 'Run the contract suite against a generated backend, or against any address.',
  positionals: '[dir]',
  maxPositionals: 1,
  options: [
    {
      name: 'url',
      kind: 'value',
      placeholder: 'URL',
      help: 'Check a running backend; checks that need more are not run.',
    },
    {
      name: 'principals',
      kind: 'value',
      placeholder: 'FILE',
      help: 'With --url: how to sign in, by role, as JSON.',
    },
    { name: 'only', kind: 'value', list: 'commas', placeholder: 'ID', help: 'Run these checks or groups alone.' },
    { name: 'skip', kind: 'value', list: 'commas', placeholder: 'ID', help: 'Leave out these checks or groups.' },
    { name: 'list', kind: 'flag', help: 'Print the checks and run none.' },
    { name: 'seed', kind: 'value', placeholder: 'NUMBER', help: 'Repeat the order and the values of an earlier run.' },
    { name: 'json', kind: 'flag', help: 'Print one JSON document on standard output.' },
    { name: 'junit', kind: 'value', placeholder: 'FILE', help: 'Write a JUnit report.' },
  ],
  examples: [
    'backwright verify',
    'backwright verify my-api --only E,P03',
    'backwright verify --url http://localhost:3000',
  ],
  async run({ positionals: [dir = '.'], flags, values, lists }, terminal) {
    const seed = values.get('seed');
    if (seed !== undefined && !/^\d{1,15}$/.test(seed)) {
      const message = `--seed takes a whole number, not ${JSON.stringify(seed)}`;
      throw new UserError(exitCode.usage, [{ path: '--seed', message, instead: 'Use the number that a run printed.' }]);
    }
    const url = values.get('url');
    const principals = values.get('principals');
    const junit = values.get('junit');
    const only = lists.get('only');
    const skip = lists.get('skip');
    const { runVerify } = await import('../../contract/command.ts');
    return runVerify({
      dir: resolve(terminal.cwd, dir),
      list: flags.has('list'),
      json: flags.has('json'),
      out: terminal.out,
      err: terminal.err,
      ...(url === undefined ? {} : { url }),
      ...(principals === undefined ? {} : { principals: resolve(terminal.cwd, principals) }),
      ...(only === undefined ? {} : { only: [...only] }),
      ...(skip === undefined ? {} : { skip: [...skip] }),
      ...(junit === undefined ? {} : { junit: resolve(terminal.cwd, junit) }),
      ...(seed === undefined ? {} : { seed: Number(seed) }),
    });
  },
};
