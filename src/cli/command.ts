import type { ExitCode } from '../errors.ts';
import type { CliOption } from './cli-option.ts';
import type { ParsedArguments } from './parse-arguments.ts';
import type { Terminal } from './terminal.ts';

/** A command of `backwright`. What it needs beyond its options is imported when it runs. */
export type Command = Readonly<{
  name: string;
  summary: string;
  /** Positional arguments as the help shows them, for example `[dir]`. */
  positionals: string;
  maxPositionals: number;
  options: readonly CliOption[];
  /** Lines below the options in the help. */
  examples: readonly string[];
  run(given: ParsedArguments, terminal: Terminal): Promise<ExitCode>;
}>;
