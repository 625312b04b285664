/** A server for the development of one generated backend: it outlives the command that starts it and keeps its data. */
export type DevelopmentServer = Readonly<{
  /** The catalogue choice it serves, for example `postgresql`. */
  id: string;
  /** The environment that points to it, or undefined while it is not running. */
  status(dir: string): Promise<Readonly<Record<string, string>> | undefined>;
  /** Starts it unless it runs already; returns the environment that points to it. */
  up(dir: string, name: string, log: (line: string) => void): Promise<Readonly<Record<string, string>>>;
  /** Stops it and keeps its data; false when it was not running. */
  down(dir: string): Promise<boolean>;
}>;
