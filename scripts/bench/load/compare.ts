import { cpuSeconds } from './cpu-seconds.ts';
import type { Operation } from './operation.ts';
import { runWrk } from './run-wrk.ts';
import type { Server } from './start-server.ts';

/** What one server did under one load. */
export type Measured = Readonly<{
  requestsPerSecond: number;
  /** Latency in milliseconds below which 95 of 100 answers came. */
  p95: number;
  /** Processor time of the server's process for one request, in microseconds. */
  cpuMicroseconds: number;
  /** Answers of 400 or more, and connections that broke. */
  errors: number;
}>;

/** The load of a comparison. */
export type Load = Readonly<{
  operation: Operation;
  token: string;
  connections: number;
  seconds: number;
  runs: number;
  folder: string;
}>;

/** Puts servers under the same load in turn, several times, and gives each one's run of median throughput. */
export async function compare(servers: readonly Server[], load: Load): Promise<readonly Measured[]> {
  const found = servers.map((): Measured[] => []);
  for (let run = 0; run < load.runs; run += 1) {
    for (const [index, server] of servers.entries()) found[index]?.push(await measureOnce(server, load));
  }
  return found.map((runs) => {
    const ordered = runs.toSorted((one, other) => one.requestsPerSecond - other.requestsPerSecond);
    const median = ordered[Math.floor(ordered.length / 2)];
    if (!median) throw new Error('a comparison needs at least one run');
    return { ...median, errors: Math.max(...runs.map(({ errors }) => errors)) };
  });
}

async function measureOnce({ url, pid }: Server, load: Load): Promise<Measured> {
  const before = cpuSeconds(pid);
  const { requests, seconds, refused, broken, p95 } = await runWrk({ ...load, url });
  return {
    requestsPerSecond: requests / seconds,
    p95,
    cpuMicroseconds: ((cpuSeconds(pid) - before) / requests) * 1e6,
    errors: refused + broken,
  };
}
