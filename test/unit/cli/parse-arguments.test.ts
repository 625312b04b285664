import { describe, expect, it } from 'vitest';
import type { CliOption } from '../../../src/cli/cli-option.ts';
import { parseArguments } from '../../../src/cli/parse-arguments.ts';
import { exitCode, UserError } from '../../../src/errors.ts';

const options: readonly CliOption[] = [
  { name: 'spec', kind: 'value', help: '' },
  { name: 'json', kind: 'flag', help: '' },
  { name: 'skip', kind: 'value', list: 'commas', help: '' },
  { name: 'roles', kind: 'value', list: 'repeated', help: '' },
];

function problemsOf(argv: readonly string[]): readonly string[] {
  try {
    parseArguments(argv, options, 1);
    return [];
  } catch (error) {
    if (!(error instanceof UserError) || error.exitCode !== exitCode.usage) throw error;
    return error.problems.map(({ message, instead }) => `${message} | ${instead ?? ''}`);
  }
}

describe('parseArguments', () => {
  it('reads positionals, flags, values and lists in any order', () => {
    const given = parseArguments(
      ['--spec', 'a.yaml', 'shop', '--skip=env,install', '--json', '--skip', 'git-init'],
      options,
      1,
    );
    expect(given.positionals).toEqual(['shop']);
    expect(given.flags).toEqual(new Set(['json']));
    expect(given.values).toEqual(new Map([['spec', 'a.yaml']]));
    expect(given.lists).toEqual(new Map([['skip', ['env', 'install', 'git-init']]]));
  });

  it('takes a single dash as a value, and keeps the commas of a repeated option', () => {
    const given = parseArguments(['--spec', '-', '--roles', 'admin=Runs it, all of it'], options, 1);
    expect(given.values.get('spec')).toBe('-');
    expect(given.lists.get('roles')).toEqual(['admin=Runs it, all of it']);
  });

  it('reads nothing as an option behind --', () => {
    expect(parseArguments(['--', '--json'], options, 1)).toMatchObject({ positionals: ['--json'], flags: new Set() });
  });

  it('reports every problem at once', () => {
    expect(problemsOf(['--sepc', '--json=yes', 'one', 'two', '--spec'])).toEqual([
      'unknown option --sepc | Did you mean --spec?',
      '--json takes no value | ',
      '--spec needs a value | --spec=VALUE',
      'unexpected argument "two" | See --help.',
    ]);
  });

  it('does not take the next option for a value', () => {
    expect(problemsOf(['--spec', '--json'])).toEqual(['--spec needs a value | --spec=VALUE']);
  });

  it('refuses a single value that is given twice', () => {
    expect(problemsOf(['--spec', 'a', '--spec', 'b'])).toEqual(['--spec is given twice | Give it once.']);
  });

  it('is not led astray by names of Object.prototype', () => {
    expect(problemsOf(['--constructor', '--__proto__'])).toHaveLength(2);
  });
});
