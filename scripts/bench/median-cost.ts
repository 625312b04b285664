import { measure, type Cost } from './measure.ts';

/** The median of several runs, each in a place of its own. */
export async function medianCost(times: number, argv: (run: number) => readonly string[], cwd: string): Promise<Cost> {
  const costs: Cost[] = [];
  for (let run = 0; run < times; run += 1) costs.push(await measure(argv(run), cwd));
  const median = (of: (cost: Cost) => number): number =>
    costs.map(of).sort((a, b) => a - b)[Math.floor(times / 2)] ?? 0;
  return { milliseconds: median((cost) => cost.milliseconds), megabytes: median((cost) => cost.megabytes) };
}
