import { parseArgs } from 'node:util';
import { exitCode, UserError } from '../errors.ts';
import { nearest } from '../spec/nearest.ts';
import type { Problem } from '../types.ts';
import type { CliOption } from './cli-option.ts';

/** What was given on the command line, already checked against the command's options. */
export type ParsedArguments = Readonly<{
  positionals: readonly string[];
  flags: ReadonlySet<string>;
  values: ReadonlyMap<string, string>;
  lists: ReadonlyMap<string, readonly string[]>;
}>;

/**
 * Reads argv after the command's name. `--` ends the options.
 *
 * @throws UserError 64 with every problem at once: unknown options with the nearest known one, missing and surplus
 * values, surplus arguments.
 */
export function parseArguments(
  argv: readonly string[],
  options: readonly CliOption[],
  maxPositionals: number,
): ParsedArguments {
  const known = new Map(options.map((option) => [option.name, option]));
  const { tokens } = parseArgs({
    args: [...argv],
    options: Object.fromEntries(
      options.map(({ name, kind }) => [name, { type: kind === 'flag' ? ('boolean' as const) : ('string' as const) }]),
    ),
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  const problems: Problem[] = [];
  const positionals: string[] = [];
  const flags = new Set<string>();
  const values = new Map<string, string>();
  const lists = new Map<string, string[]>();
  for (const token of tokens) {
    if (token.kind === 'positional') positionals.push(token.value);
    if (token.kind !== 'option') continue;
    const option = known.get(token.name);
    if (!option) {
      problems.push(unknownOption(token.rawName, [...known.keys()]));
    } else if (option.kind === 'flag') {
      if (token.value !== undefined) problems.push({ path: token.rawName, message: `${token.rawName} takes no value` });
      flags.add(option.name);
    } else if (token.value === undefined || (token.value.startsWith('--') && !token.inlineValue)) {
      problems.push({
        path: token.rawName,
        message: `${token.rawName} needs a value`,
        instead: `${token.rawName}=VALUE`,
      });
    } else if (option.list) {
      const added = option.list === 'commas' ? splitList(token.value) : [token.value];
      lists.set(option.name, [...(lists.get(option.name) ?? []), ...added]);
    } else if (values.has(option.name)) {
      problems.push({ path: token.rawName, message: `${token.rawName} is given twice`, instead: 'Give it once.' });
    } else {
      values.set(option.name, token.value);
    }
  }
  for (const surplus of positionals.slice(maxPositionals)) {
    problems.push({ path: surplus, message: `unexpected argument ${JSON.stringify(surplus)}`, instead: 'See --help.' });
  }
  if (problems.length > 0) throw new UserError(exitCode.usage, problems);
  return { positionals, flags, values, lists };
}

function unknownOption(rawName: string, names: readonly string[]): Problem {
  const close = nearest(rawName.replace(/^-+/, ''), names);
  const instead = close === undefined ? 'See --help.' : `Did you mean --${close}?`;
  return { path: rawName, message: `unknown option ${rawName}`, instead };
}

function splitList(value: string): readonly string[] {
  return value
    .split(',')
    .map((item) => item.trim())
    .filter((item) => item !== '');
}
