import { measure, type Cost } from './measure.ts';

/** A program to measure; it gets a number of its own for every run. */
export type Measured = Readonly<{ title: string; argv: (run: number) => readonly string[] }>;

/**
 * The median cost of several programs. They take turns, so that a machine that is busy for a while is so for all of them
 * and their ratio means something.
 */
export async function medianCosts(
  times: number,
  programs: readonly Measured[],
  cwd: string,
): Promise<ReadonlyMap<string, Cost>> {
  const costs = new Map(programs.map(({ title }) => [title, [] as Cost[]]));
  for (let run = 0; run < times; run += 1) {
    for (const { title, argv } of programs) costs.get(title)?.push(await measure(argv(run), cwd));
  }
  return new Map([...costs].map(([title, all]) => [title, median(all)]));
}

function median(costs: readonly Cost[]): Cost {
  const middle = (of: (cost: Cost) => number): number =>
    costs.map(of).sort((a, b) => a - b)[Math.floor(costs.length / 2)] ?? 0;
  return { milliseconds: middle(({ milliseconds }) => milliseconds), megabytes: middle(({ megabytes }) => megabytes) };
}
