/** Everything that the command line reads from and writes to; tests pass their own. */
export type Terminal = Readonly<{
  /** The result: one document or a short text. */
  out: (text: string) => void;
  /** Progress, warnings, errors. */
  err: (text: string) => void;
  /** A person is there to answer questions. */
  interactive: boolean;
  color: boolean;
  cwd: string;
  readStdin: () => Promise<string>;
  /** Aborted by Ctrl-C. */
  signal: AbortSignal;
}>;
