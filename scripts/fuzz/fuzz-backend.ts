import { copyFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openLaboratory, type Bench } from '../../src/contract/backend/laboratory.ts';
import { readSettings } from '../../src/contract/backend/read-settings.ts';
import { createClient } from '../../src/contract/http/client.ts';
import { may } from '../../src/contract/model/may.ts';
import { insertRow } from '../../src/contract/insert-row.ts';
import { createRandom } from '../../src/contract/model/random.ts';
import { createPrincipals } from '../../src/contract/principals/create-principals.ts';
import { createRows } from '../../src/contract/rows.ts';
import { packageRoot } from '../../src/package-root.ts';
import { readBackendSpec } from '../../src/services/read-backend-spec.ts';
import type { Spec } from '../../src/types.ts';
import { runProgram } from '../process/run-program.ts';
import { must } from '../tools/must.ts';
import { pythonTool } from '../tools/python-tool.ts';
import { fuzzConfig, type SeededRows } from './fuzz-config.ts';

/** Rows of every resource before a run. */
const rowsEach = 50;

/** What `fuzzBackend` needs to know: a generated backend that is built, and how many examples each operation gets. */
export type FuzzRequest = Readonly<{
  dir: string;
  /** A folder for configuration and reports. */
  folder: string;
  examples: number;
  seed: number;
  signal: AbortSignal;
}>;

/** Lets Schemathesis loose on a generated backend. @returns how many cases it sent. @throws Error with the end of its report when something failed. */
export async function fuzzBackend(request: FuzzRequest): Promise<number> {
  const { dir, folder, examples, seed, signal } = request;
  const program = await pythonTool('schemathesis==4.32.5', 'st');
  const [settings, spec] = [await readSettings(dir), await readBackendSpec(dir)];
  for (const argv of settings.build) await must(argv, { cwd: dir, signal });
  const laboratory = await openLaboratory({ spec, dir, settings, log: () => undefined, signal });
  try {
    const bench = await laboratory.start();
    const { url } = bench;
    const rows = await seedRows(spec, bench, signal);
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, 'schemathesis.toml'), fuzzConfig({ spec, url, examples, rows }));
    copyFileSync(join(packageRoot, 'scripts', 'fuzz', 'hooks.py'), join(folder, 'hooks.py'));
    const successes = join(folder, 'successes.json');
    const { code, output } = await runProgram({
      argv: [program, '--no-color', 'run', `${url}/openapi.json`, '--seed', String(seed)],
      cwd: folder,
      env: { ...process.env, FUZZ_SUCCESSES: successes, COLUMNS: '160' },
      signal,
    });
    writeFileSync(join(folder, 'report.txt'), output);
    if (code !== 0) throw new Error(`Schemathesis ended with ${String(code)}:\n${output.slice(-6_000)}`);
    const untried = existsSync(successes) ? neverSucceeded(successes) : ['every operation'];
    if (untried.length > 0) throw new Error(`never answered 2xx: ${untried.join(', ')}`);
    return Number(/(\d[\d,]*) generated/.exec(output)?.[1]?.replaceAll(',', '') ?? NaN);
  } finally {
    await laboratory.close();
  }
}

function neverSucceeded(file: string): readonly string[] {
  const counts = JSON.parse(readFileSync(file, 'utf8')) as Readonly<Record<string, number>>;
  return Object.entries(counts).flatMap(([operation, count]) => (count === 0 ? [operation] : []));
}

async function seedRows(spec: Spec, { url, database }: Bench, signal: AbortSignal): Promise<SeededRows> {
  const client = createClient(url, () => undefined, signal);
  const seeded = new Map<string, readonly string[]>();
  try {
    const rows = createRows({
      spec,
      client,
      principals: createPrincipals(spec, undefined, client),
      random: createRandom(1, 'fuzz'),
      insert: {
        row: (resource, members) => insertRow(database, resource, members),
        account: () => Promise.reject(new Error('specs with accounts are not fuzzed yet')),
      },
    });
    for (const resource of spec.resources.filter((one) => may(one, 'create'))) {
      const ids: string[] = [];
      for (let count = 0; count < rowsEach; count += 1) ids.push((await rows.create(resource)).id);
      seeded.set(resource.name, ids);
    }
  } finally {
    await client.close();
  }
  return seeded;
}
