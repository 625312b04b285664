import { ConfigError } from '../config/config.ts';

const invalidConfiguration = 78;

/** Runs a command of the command line with its arguments and prints its result; a failure sets the exit code. */
export async function runCommand(command: (args: readonly string[]) => Promise<string>): Promise<void> {
  try {
    console.log(await command(process.argv.slice(2)));
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = error instanceof ConfigError ? invalidConfiguration : 1;
  }
}
