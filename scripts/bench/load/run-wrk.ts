import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { packageRoot } from '../../../src/package-root.ts';
import { mustRun } from '../../demo/must-run.ts';
import type { Operation } from './operation.ts';

/** What a load met; latencies in milliseconds. */
export type LoadResult = Readonly<{
  requests: number;
  seconds: number;
  /** Answers with a status of 400 or more. */
  refused: number;
  /** Connections that could not be made, broke or timed out. */
  broken: number;
  p50: number;
  p95: number;
  p99: number;
}>;

/** Where, with what and how hard. */
export type LoadRequest = Readonly<{
  url: string;
  operation: Operation;
  token: string;
  connections: number;
  seconds: number;
  /** A folder for the script that says what is sent. */
  folder: string;
}>;

const report = join(packageRoot, 'scripts', 'bench', 'load', 'programs', 'report.lua');

/** Sends as many requests as the connections carry (a closed model) with wrk, from one thread. */
export async function runWrk({
  url,
  operation,
  token,
  connections,
  seconds,
  folder,
}: LoadRequest): Promise<LoadResult> {
  const { method, path, body } = operation;
  const script = join(folder, 'load.lua');
  const lines = [
    `dofile(${JSON.stringify(report)})`,
    `wrk.method = ${JSON.stringify(method)}`,
    `wrk.headers["Authorization"] = ${JSON.stringify(`Bearer ${token}`)}`,
    ...(body === undefined
      ? []
      : [`wrk.headers["Content-Type"] = "application/json"`, `wrk.body = ${JSON.stringify(body)}`]),
  ];
  writeFileSync(script, `${lines.join('\n')}\n`);
  const argv = ['wrk', '-t1', `-c${String(connections)}`, `-d${String(seconds)}s`, '--timeout', '10s', '-s', script];
  const output = await mustRun({ argv: [...argv, `${url}${path}`], cwd: folder });
  const json = /^REPORT (.*)$/m.exec(output)?.[1];
  if (json === undefined) throw new Error(`wrk reported nothing:\n${output}`);
  return JSON.parse(json) as LoadResult;
}
