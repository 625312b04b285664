import { cpSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { createClient } from '../src/contract/http/client.ts';
import { machineEnvironment } from '../src/contract/backend/profile.ts';
import { readSettings } from '../src/contract/backend/read-settings.ts';
import { packageRoot } from '../src/package-root.ts';
import { freePort } from '../src/services/free-port.ts';
import { openLaboratoryOf } from '../test/backends/open-laboratory-of.ts';
import { compare, type Measured } from './bench/load/compare.ts';
import { operationsOn } from './bench/load/operation.ts';
import { readLoad, type LoadChoice } from './bench/load/read-load.ts';
import { seedWorkOrders } from './bench/load/seed-work-orders.ts';
import { startServer, type Server } from './bench/load/start-server.ts';
import { table } from './bench/table.ts';
import { mustRun } from './demo/must-run.ts';
import { openWorkshop } from './faults/workshop.ts';
import { onInterrupt } from './process/on-interrupt.ts';
import { runFolder } from './process/run-folder.ts';
import { prepareProgram } from './test/prepare-program.ts';

// `npm run bench:backends [-- --stack STACK --seconds N --runs N]`: a generated backend beside the least that its framework
// and driver can do for the same operations, on the same database, in turn. It judges nothing; numbers depend on the machine.
const example = 'work-orders';
const rows = 2_000;
const crowds = [50, 1_000];
const programs = {
  express: { file: 'bare-express.mjs', argv: ['node'] },
  fastapi: { file: 'bare_fastapi.py', argv: ['.venv/bin/python'] },
} as const;

/** Tokens of one server are good at the other. */
const tokens = { JWT_ISSUER: 'https://bench.example.test', JWT_AUDIENCE: 'bench' };

const choice = readLoad(process.argv.slice(2));
const { signal } = onInterrupt();
const { path: folder, remove } = runFolder();
process.env['TMPDIR'] = folder;
const write = (text: string): void => void process.stdout.write(`${text}\n`);
const missing = await prepareProgram('wrk', write);
if (missing !== undefined) throw new Error(missing);
const backendOf = openWorkshop(folder, signal);
write(`Node ${process.versions.node}, ${String(availableParallelism())} cores, which load, backend and database share`);
try {
  for (const stack of choice.chosen) await benchStack(stack, choice);
} finally {
  remove();
}

async function benchStack(stack: keyof typeof programs, { seconds, runs }: LoadChoice): Promise<void> {
  const dir = await backendOf(stack, example);
  for (const argv of (await readSettings(dir)).build) await mustRun({ argv, cwd: dir, signal });
  const { laboratory, close } = await openLaboratoryOf(dir);
  const servers: Server[] = [];
  try {
    const { url, database, book } = await laboratory.start({ env: tokens });
    const account = await book?.shared(
      'manager',
      createClient(url, () => undefined, signal),
    );
    const token = (await account?.accessToken(createClient(url, () => undefined, signal))) ?? '';
    const { workOrder, asset } = await seedWorkOrders(database, rows);

    const { file, argv } = programs[stack];
    cpSync(join(packageRoot, 'scripts', 'bench', 'load', 'programs', file), join(dir, file));
    const start = async (name: string, command: readonly string[]): Promise<Server> => {
      const port = (await freePort()) ?? 0;
      const settings = { ...(await laboratory.environment(database.url)), RATE_LIMIT_MAX: '1000000000', ...tokens };
      const env = { ...machineEnvironment(), ...settings, PORT: String(port) };
      const server = await startServer({ argv: command, cwd: dir, env, port, log: join(folder, `${stack}-${name}`) });
      servers.push(server);
      return server;
    };
    const both = [await start('bare', [...argv, file]), await start('generated', laboratory.settings.start)];

    const lines = new Map(crowds.map((connections): [number, (readonly string[])[]] => [connections, []]));
    // Operations that write come last: what they leave behind would slow the others down.
    for (const operation of operationsOn(workOrder, asset)) {
      for (const connections of crowds) {
        signal.throwIfAborted();
        await compare(both, { operation, token, connections, seconds: 2, runs: 1, folder });
        const found = await compare(both, { operation, token, connections, seconds, runs, folder });
        lines.get(connections)?.push(line(operation.title, found));
      }
    }
    for (const [connections, body] of lines) {
      const head = [`${stack}, ${String(connections)} connections`, 'bare/s', 'ours/s', '%', 'bare p95', 'ours p95'];
      write(`\n${table([[...head, 'x', 'bare µs', 'ours µs', 'x', 'errors'], ...body])}`);
    }
  } finally {
    for (const server of servers) await server.stop();
    await close();
  }
}

/** One row: throughput and its share, the 95th percentile and how many times bare's, the same for processor time. */
function line(title: string, [bare, ours]: readonly Measured[]): readonly string[] {
  if (!bare || !ours) throw new Error('nothing was measured');
  const share = (ours.requestsPerSecond / bare.requestsPerSecond) * 100;
  return [
    title,
    bare.requestsPerSecond.toFixed(0),
    ours.requestsPerSecond.toFixed(0),
    share.toFixed(0),
    bare.p95.toFixed(1),
    ours.p95.toFixed(1),
    (ours.p95 / bare.p95).toFixed(1),
    bare.cpuMicroseconds.toFixed(0),
    ours.cpuMicroseconds.toFixed(0),
    (ours.cpuMicroseconds / bare.cpuMicroseconds).toFixed(1),
    String(bare.errors + ours.errors),
  ];
}
