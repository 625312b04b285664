import { resolve } from 'node:path';
import { exitCode, type ExitCode } from '../errors.ts';
import type { DevelopmentServer } from './development-server.ts';
import { lastingPostgres } from './lasting-postgres.ts';
import { lastingRedis } from './lasting-redis.ts';
import { lastingS3 } from './lasting-s3.ts';
import { readBackendSpec } from './read-backend-spec.ts';
import { withServicesLock } from './with-services-lock.ts';

/** Every server that `services` can run, in the order in which they start. */
const servers: readonly DevelopmentServer[] = [lastingPostgres, lastingRedis, lastingS3];

/** What `backwright services` may be told. */
export type ServicesCommandOptions = Readonly<{
  /** The folder of the generated backend. */
  dir: string;
  json: boolean;
  out?: (text: string) => void;
  err?: (text: string) => void;
}>;

/** One server in the report, and the environment that points to it. */
type ServiceStatus = Readonly<{ id: string; status: 'running' | 'stopped'; env: Readonly<Record<string, string>> }>;

/**
 * Starts, stops or shows the development servers of the generated backend in `dir`. Standard output carries
 * `NAME=value` lines (or one JSON document) only, so that a shell can read it; the rest goes to standard error.
 */
export async function runServices(
  action: 'up' | 'down' | 'status',
  options: ServicesCommandOptions,
): Promise<ExitCode> {
  const out = options.out ?? ((text) => process.stdout.write(text));
  const err = options.err ?? ((text) => process.stderr.write(text));
  const log = (line: string) => {
    err(`${line}\n`);
  };
  const dir = resolve(options.dir);
  const spec = await readBackendSpec(dir);
  const chosen = new Set(Object.values(spec.choices).flat());
  const needed = servers.filter(({ id }) => chosen.has(id));
  const act = async (): Promise<readonly ServiceStatus[]> => {
    const report: ServiceStatus[] = [];
    for (const server of needed) {
      if (action === 'down' && (await server.down(dir))) log(`${server.id} stopped; its data is kept`);
      const env = action === 'up' ? await server.up(dir, spec.name, log) : await server.status(dir);
      report.push({ id: server.id, status: env ? 'running' : 'stopped', env: env ?? {} });
    }
    return report;
  };
  const report = action === 'status' ? await act() : await withServicesLock(dir, act);
  if (report.length === 0) log('This backend needs no server');
  if (options.json) {
    out(`${JSON.stringify({ services: report }, null, 2)}\n`);
    return exitCode.done;
  }
  for (const { id, status, env } of report) {
    log(`${id} is ${status}`);
    for (const [name, value] of Object.entries(env)) out(`${name}=${value}\n`);
  }
  return exitCode.done;
}
