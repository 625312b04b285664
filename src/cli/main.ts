import { exitCode } from '../errors.ts';
import type { ExitCode } from '../errors.ts';
import { generatorVersion } from '../render/generator-version.ts';
import { commandEntries, type CommandEntry } from './commands/index.ts';
import { programHelp } from './program-help.ts';
import type { Terminal } from './terminal.ts';

/**
 * Runs one command line and gives the exit code; it never throws. What `--version` and `--help` do not need is loaded
 * later, because their time is mostly that of opening files.
 *
 * @param fallback the command that is meant when none is named: `create` for `npm create backwright`.
 */
export async function main(argv: readonly string[], terminal: Terminal, fallback?: string): Promise<ExitCode> {
  try {
    return await dispatch(argv, terminal, fallback);
  } catch (error) {
    return (await import('./report-error.ts')).reportError(error, terminal, argv.includes('--json'));
  }
}

async function dispatch(argv: readonly string[], terminal: Terminal, fallback?: string): Promise<ExitCode> {
  const [first, ...rest] = argv;
  const named = commandEntries.find(({ name }) => name === first);
  if (named) return load(named, rest, terminal);
  if (first === '--version' || first === '-v') {
    terminal.out(`${generatorVersion().replace(/^.*@/, '')}\n`);
    return exitCode.done;
  }
  const meant = commandEntries.find(({ name }) => name === fallback);
  if (meant) return load(meant, argv, terminal);
  if (first === undefined || first === '--help' || first === '-h' || first === 'help') {
    terminal.out(programHelp(commandEntries));
    return exitCode.done;
  }
  const { unknownCommand } = await import('./unknown-command.ts');
  throw unknownCommand(
    first,
    commandEntries.map(({ name }) => name),
  );
}

async function load(entry: CommandEntry, argv: readonly string[], terminal: Terminal): Promise<ExitCode> {
  return (await import('./run-command.ts')).runCommand(entry, argv, terminal);
}
