import type Generator from 'yeoman-generator';
import type { CliOption } from './cli/cli-option.ts';
import { createOptions } from './cli/create/create-options.ts';
import { promptQuestion } from './cli/interview/prompt-question.ts';
import type { Ask } from './cli/interview/question.ts';
import { errorText } from './cli/error-text.ts';
import type { ParsedArguments } from './cli/parse-arguments.ts';
import type { Terminal } from './cli/terminal.ts';
import { exitCodeOf } from './cli/exit-code-of.ts';
import type { Json } from './types.ts';

/** Declares the argument and every option of `create` on a Yeoman generator, so that `yo backwright --help` shows them. */
export function declareOptions(generator: Generator): void {
  generator.argument('target', { type: String, required: false, description: 'Name or folder of the new backend' });
  for (const option of createOptions) {
    // Yeoman reads `--no-x` as the option x with the value false, and refuses an option of that name.
    const name = option.name.replace(/^no-/, '');
    generator.option(name, { type: typeOf(option), description: option.help });
  }
}

/** Yeoman's parsed options in the form that `create` reads. Options that Yeoman has and we do not are left out. */
export function givenOf(generator: Generator): ParsedArguments {
  const options = generator.options as Readonly<Record<string, unknown>>;
  const target = options['target'];
  const said = createOptions.flatMap((option) => {
    const value = valueOf(option, options);
    return isSaid(value) ? [{ option, value }] : [];
  });
  return {
    positionals: typeof target === 'string' ? [target] : [],
    flags: new Set([
      ...said.filter(({ option }) => option.kind === 'flag').map(({ option }) => option.name),
      // Yeoman's own word for it, which its command line always has.
      ...(options['skip-install'] === true || options['skipInstall'] === true ? ['no-install'] : []),
    ]),
    values: new Map(
      said.filter(({ option }) => isSingle(option)).map(({ option, value }) => [option.name, value.toString()]),
    ),
    lists: new Map(
      said.filter(({ option }) => option.list).map(({ option, value }) => [option.name, listOf(option, value)]),
    ),
  };
}

/** The generator's own prompts and log as the terminal of `create`. */
export function terminalOf(generator: Generator): Terminal {
  const write = (text: string): void => {
    generator.log.write(text);
  };
  return {
    out: write,
    err: write,
    interactive: process.stdin.isTTY,
    color: process.env['NO_COLOR'] === undefined && process.stderr.isTTY,
    live: false,
    columns: process.stderr.isTTY ? process.stderr.columns : 80,
    cwd: generator.destinationRoot(),
    readStdin: () => Promise.reject(new Error('Yeoman owns standard input; name a file with --spec')),
    signal: generator.env.adapter.signal ?? new AbortController().signal,
  };
}

/** Asks through Yeoman, whose adapter decides how. */
export function askThrough(generator: Generator): Ask {
  return async (question) => {
    const { answer } = await generator.prompt<{ answer: Json }>([promptQuestion(question)] as never);
    return answer;
  };
}

/** An error as Yeoman's command line shows it: the whole text as its message, and the exit code as its code. */
export function yeomanError(error: unknown, terminal: Terminal): Error {
  return Object.assign(new Error(errorText(error, terminal), { cause: error }), { code: exitCodeOf(error, terminal) });
}

/** Lists stay as the parser found them: one text, or several. */
function typeOf({ kind, list }: CliOption): typeof Boolean | typeof String | ((value: unknown) => unknown) {
  if (kind === 'flag') return Boolean;
  return list === undefined ? String : (value: unknown) => value;
}

/** The value of an option, which command lines of Yeoman hand over in kebab-case or in camelCase. */
function valueOf({ name }: CliOption, options: Readonly<Record<string, unknown>>): unknown {
  const positive = name.replace(/^no-/, '');
  const value = options[positive] ?? options[positive.replace(/-./g, ([, letter = '']) => letter.toUpperCase())];
  return positive === name ? value : value === false;
}

/** What Yeoman's parser gives for an option that was used; false and undefined stand for one that was not. */
type Said = string | number | true | readonly (string | number)[];

function isSaid(value: unknown): value is Said {
  return value === true || typeof value === 'string' || typeof value === 'number' || Array.isArray(value);
}

function isSingle({ kind, list }: CliOption): boolean {
  return kind === 'value' && list === undefined;
}

function listOf({ list }: CliOption, value: Said): readonly string[] {
  const texts = (Array.isArray(value) ? value : [value]).map(String);
  return list === 'commas' ? texts.flatMap((text) => text.split(',').map((item) => item.trim())) : texts;
}
