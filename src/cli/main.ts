import { exitCode, UserError } from '../errors.ts';
import type { ExitCode } from '../errors.ts';
import type { CommandEntry } from './commands/index.ts';
import { commandEntries } from './commands/index.ts';
import { generatorVersion } from '../render/generator-version.ts';
import { commandHelp } from './help-text.ts';
import { nearest } from '../spec/nearest.ts';
import { parseArguments } from './parse-arguments.ts';
import { programHelp } from './program-help.ts';
import { reportError } from './report-error.ts';
import type { Terminal } from './terminal.ts';

/**
 * Runs one command line and gives the exit code; it never throws.
 *
 * @param fallback the command that is meant when none is named: `create` for `npm create backwright`.
 */
export async function main(argv: readonly string[], terminal: Terminal, fallback?: string): Promise<ExitCode> {
  try {
    return await dispatch(argv, terminal, fallback);
  } catch (error) {
    return reportError(error, terminal, argv.includes('--json'));
  }
}

async function dispatch(argv: readonly string[], terminal: Terminal, fallback?: string): Promise<ExitCode> {
  const [first, ...rest] = argv;
  const named = commandEntries.find(({ name }) => name === first);
  if (named) return runCommand(named, rest, terminal);
  if (first === '--version' || first === '-v') {
    terminal.out(`${generatorVersion().replace(/^.*@/, '')}\n`);
    return exitCode.done;
  }
  const meant = commandEntries.find(({ name }) => name === fallback);
  if (meant) return runCommand(meant, argv, terminal);
  if (first === undefined || first === '--help' || first === '-h' || first === 'help') {
    terminal.out(programHelp(commandEntries));
    return exitCode.done;
  }
  throw unknownCommand(first);
}

async function runCommand(entry: CommandEntry, argv: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const command = await entry.load();
  const options = argv.slice(0, argv.includes('--') ? argv.indexOf('--') : argv.length);
  if (options.includes('--help') || options.includes('-h')) {
    terminal.out(commandHelp(command));
    return exitCode.done;
  }
  return command.run(parseArguments(argv, command.options, command.maxPositionals), terminal);
}

function unknownCommand(word: string): UserError {
  const close = nearest(
    word,
    commandEntries.map(({ name }) => name),
  );
  const instead = close === undefined ? 'See backwright --help.' : `Did you mean backwright ${close}?`;
  return new UserError(exitCode.usage, [{ path: word, message: `unknown command ${JSON.stringify(word)}`, instead }]);
}
