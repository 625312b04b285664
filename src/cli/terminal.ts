/** Everything that the command line reads from and writes to; tests pass their own. */
export type Terminal = Readonly<{
  /** The result: one document or a short text. */
  out: (text: string) => void;
  /** Progress, warnings, errors. */
  err: (text: string) => void;
  /** A person is there to answer questions. */
  interactive: boolean;
  color: boolean;
  /** A line may be drawn over: stderr is a terminal that can move its cursor. What is drawn over is also said in full. */
  live: boolean;
  /** How wide a line may be. */
  columns: number;
  cwd: string;
  readStdin: () => Promise<string>;
  /** Aborted by Ctrl-C. */
  signal: AbortSignal;
}>;
