/** Says what happens, with the seconds since the start in front. */
export type Progress = Readonly<{
  say(line: string): void;
  /** Says what starts, does it, and says how long it took. */
  step<T>(title: string, work: () => Promise<T>): Promise<T>;
}>;

/** Progress lines for a person, written to `write`. */
export function progress(write: (text: string) => void): Progress {
  const start = performance.now();
  const since = (from: number): string => `${((performance.now() - from) / 1000).toFixed(1)} s`;
  const say = (line: string): void => {
    write(`${`[${since(start)}]`.padEnd(10)} ${line}\n`);
  };
  return {
    say,
    async step(title, work) {
      say(`${title} …`);
      const from = performance.now();
      const result = await work();
      say(`${title}: done in ${since(from)}`);
      return result;
    },
  };
}
