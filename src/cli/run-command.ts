import { exitCode, type ExitCode } from '../errors.ts';
import type { CommandEntry } from './commands/index.ts';
import { commandHelp } from './help-text.ts';
import { parseArguments } from './parse-arguments.ts';
import type { Terminal } from './terminal.ts';

/** Runs one command with the words after its name, or prints its help. */
export async function runCommand(entry: CommandEntry, argv: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const command = await entry.load();
  const options = argv.slice(0, argv.includes('--') ? argv.indexOf('--') : argv.length);
  if (options.includes('--help') || options.includes('-h')) {
    terminal.out(commandHelp(command));
    return exitCode.done;
  }
  return command.run(parseArguments(argv, command.options, command.maxPositionals), terminal);
}
