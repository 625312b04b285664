import { copyFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readSettings } from '../../src/contract/backend/read-settings.ts';
import { createClient } from '../../src/contract/http/client.ts';
import { rolesOf } from '../../src/contract/model/actor-of.ts';
import { has } from '../../src/contract/model/capabilities.ts';
import { createEditor } from '../../src/contract/principals/create-editor.ts';
import { createPrincipals } from '../../src/contract/principals/create-principals.ts';
import { packageRoot } from '../../src/package-root.ts';
import { openLaboratoryOf } from '../../test/backends/open-laboratory-of.ts';
import { runProgram } from '../process/run-program.ts';
import { must } from '../tools/must.ts';
import { pythonTool } from '../tools/python-tool.ts';
import { openAccountDesk } from './account-desk.ts';
import { fuzzConfig } from './fuzz-config.ts';
import { offersOf } from './offers.ts';
import { seedRows } from './seed-rows.ts';
import { createStandIn } from './stand-in.ts';

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
export async function fuzzBackend({ dir, folder, examples, seed, signal }: FuzzRequest): Promise<number> {
  const program = await pythonTool('schemathesis==4.32.5', 'st');
  for (const argv of (await readSettings(dir)).build) await must(argv, { cwd: dir, signal });
  const { spec, laboratory, mail, providers, close } = await openLaboratoryOf(dir);
  try {
    const { url, database, book } = await laboratory.start();
    const client = createClient(url, () => undefined, signal, has(spec, 'ifMatch') ? '*' : undefined);
    const principals = createPrincipals(spec, book, client);
    const { client: editor } = createEditor(spec, client, principals);
    const rows = await seedRows({ spec, database, editor, principals });
    const standIn = has(spec, 'users')
      ? await createStandIn({ spec, client, database, principals, providers })
      : undefined;
    const people = book && (await Promise.all(rolesOf(spec).map((role) => book.shared(role, client))));
    const offers = offersOf({ spec, client, principals, standIn, mail, providers });
    const desk = await openAccountDesk({ spec, people, client, standIn, offers });
    try {
      mkdirSync(folder, { recursive: true });
      writeFileSync(join(folder, 'schemathesis.toml'), fuzzConfig({ spec, url, examples, rows }));
      copyFileSync(join(packageRoot, 'scripts', 'fuzz', 'hooks.py'), join(folder, 'hooks.py'));
      const successes = join(folder, 'successes.json');
      const ids = people?.map(({ userId }) => userId).join(',') ?? '';
      const { code, output } = await runProgram({
        argv: [program, '--no-color', 'run', `${url}/openapi.json`, '--seed', String(seed)],
        cwd: folder,
        env: { ...process.env, FUZZ_SUCCESSES: successes, FUZZ_DESK: desk.url, FUZZ_PEOPLE: ids, COLUMNS: '160' },
        signal,
      });
      writeFileSync(join(folder, 'report.txt'), output);
      if (code !== 0) throw new Error(`Schemathesis ended with ${String(code)}:\n${output.slice(-6_000)}`);
      const untried = existsSync(successes) ? neverSucceeded(successes) : ['every operation'];
      if (untried.length > 0) throw new Error(`never answered 2xx: ${untried.join(', ')}`);
      return Number(/(\d[\d,]*) generated/.exec(output)?.[1]?.replaceAll(',', '') ?? NaN);
    } finally {
      await desk.close();
      await client.close();
    }
  } finally {
    await close();
  }
}

function neverSucceeded(file: string): readonly string[] {
  const counts = JSON.parse(readFileSync(file, 'utf8')) as Readonly<Record<string, number>>;
  return Object.entries(counts).flatMap(([operation, count]) => (count === 0 ? [operation] : []));
}
