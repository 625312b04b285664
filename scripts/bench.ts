import { readFileSync, writeFileSync } from 'node:fs';
import { availableParallelism, totalmem } from 'node:os';
import { join } from 'node:path';
import { packageRoot } from '../src/package-root.ts';
import { parseSpec } from '../src/spec/parse-spec.ts';
import { resolve } from '../src/spec/resolve.ts';
import { stacks } from '../templates/index.ts';
import { bareWriter } from './bench/bare-writer.ts';
import { folderSize } from './bench/folder-size.ts';
import { largeSpec } from './bench/large-spec.ts';
import { lineTable } from './bench/line-table.ts';
import { measureRival } from './bench/measure-rival.ts';
import type { Cost } from './bench/measure.ts';
import { medianCosts } from './bench/median-costs.ts';
import { publishedPackage } from './bench/published-package.ts';
import { rivals } from './bench/rival.ts';
import { table } from './bench/table.ts';
import { toJdl } from './bench/to-jdl.ts';
import { runFolder } from './process/run-folder.ts';

// `npm run bench`: what the published tool costs as a whole process, against a program that only writes the same files and
// against others' generators (`-- --no-rivals` leaves those out). It judges nothing and is no test; numbers depend on the
// machine.
const folder = runFolder();
const catalog = join(packageRoot, 'examples', 'catalog.yaml');
const { folder: published, tarballBytes } = await publishedPackage(folder.path);
const bin = join(published, 'bin', 'backwright.js');
const write = (text: string): void => void process.stdout.write(`${text}\n`);

write(`Node ${process.versions.node}, ${String(availableParallelism())} cores, ${gigabytes(totalmem())} of memory`);
write(
  `Published: ${kilobytes(tarballBytes)} packed, ${kilobytes(folderSize(published).bytes)} unpacked, no dependencies\n`,
);

const empty = join(folder.path, 'empty.mjs');
writeFileSync(empty, '');
const starts = await medianCosts(
  15,
  [
    { title: 'bare Node, an empty module', argv: () => [empty] },
    { title: '--version', argv: () => [bin, '--version'] },
    { title: '--help', argv: () => [bin, '--help'] },
    { title: 'create --help', argv: () => [bin, 'create', '--help'] },
  ],
  folder.path,
);
write(table([['whole process, median of 15', 'ms', 'MB', 'x bare'], ...rows(starts)]));

const creates = new Map<string, Cost>();
for (const example of ['catalog', 'work-orders']) {
  const spec = join(packageRoot, 'examples', `${example}.yaml`);
  await medianCosts(1, [{ title: 'first', argv: create(spec) }], folder.path);
  const writer = bareWriter(join(folder.path, `out-${example}-0`), folder.path);
  const title = `create ${example}`;
  const costs = await medianCosts(
    7,
    [
      {
        title: 'bare writer of the same tree',
        argv: (run) => [writer, join(folder.path, `bare-${example}-${String(run)}`)],
      },
      { title, argv: (run) => create(spec)(run + 1) },
    ],
    folder.path,
  );
  creates.set(title, costs.get(title) ?? { milliseconds: 0, megabytes: 0 });
  write(`\n${table([['create without install, median of 7', 'ms', 'MB', 'x bare'], ...rows(costs)])}`);
}

const growth: (readonly string[])[] = [];
for (const count of [1, 10, 100, 1000]) {
  const file = join(folder.path, `${String(count)}.yaml`);
  writeFileSync(file, largeSpec(count));
  const costs = await medianCosts(count > 100 ? 1 : 3, [{ title: 'create', argv: create(file) }], folder.path);
  const cost = costs.get('create') ?? { milliseconds: 0, megabytes: 0 };
  const { files } = folderSize(join(folder.path, `out-${String(count)}-0`));
  const each = cost.milliseconds / count;
  growth.push([String(count), cost.milliseconds.toFixed(0), cost.megabytes.toFixed(0), String(files), each.toFixed(1)]);
}
write(`\n${table([['resources', 'ms', 'MB', 'files', 'ms each'], ...growth])}`);

if (!process.argv.includes('--no-rivals')) {
  const spec = resolve(parseSpec(readFileSync(catalog, 'utf8'), catalog).requirements, { stacks });
  const jdl = join(folder.path, 'catalog.jdl');
  writeFileSync(jdl, toJdl(spec));
  const cost = creates.get('create catalog') ?? { milliseconds: 0, megabytes: 0 };
  const { files, bytes } = {
    files: folderSize(join(folder.path, 'out-catalog-0')).files,
    bytes: folderSize(published).bytes,
  };
  const lines = [rivalRow('backwright', 'Express with 4 resources', cost, files, bytes, 1)];
  for (const rival of rivals) {
    try {
      const found = await measureRival(rival, jdl, folder.path);
      const name = `${rival.name} ${rival.version}`;
      lines.push(rivalRow(name, rival.makes, found, found.files, found.installedBytes, found.packages));
    } catch (error) {
      write(`\n${rival.name} was not measured: ${error instanceof Error ? error.message.slice(-600) : String(error)}`);
    }
  }
  const head = ['generators, without install', 'makes', 'ms', 'MB', 'files', 'ms a file', 'packages', 'installed MB'];
  write(`\n${table([head, ...lines])}`);
}
write(`\n${lineTable(catalog)}`);

/** Writing alone: what npm and git do afterwards is theirs. */
function create(spec: string): (run: number) => readonly string[] {
  const name = spec.replaceAll(/^.*\/|\.yaml$/g, '');
  return (run) => {
    const dir = join(folder.path, `out-${name}-${String(run)}`);
    return [bin, 'create', '--dir', dir, '--spec', spec, '--yes', '--skip', 'install,openapi,git-init'];
  };
}

/** The first cost is what the others are compared with. */
function rows(costs: ReadonlyMap<string, Cost>): readonly (readonly string[])[] {
  const bare = [...costs.values()][0]?.milliseconds ?? 1;
  return [...costs].map(([title, { milliseconds, megabytes }]) => [
    title,
    milliseconds.toFixed(0),
    megabytes.toFixed(0),
    (milliseconds / bare).toFixed(2),
  ]);
}

function rivalRow(
  name: string,
  makes: string,
  { milliseconds, megabytes }: Cost,
  files: number,
  bytes: number,
  packages: number,
): readonly string[] {
  const each = (milliseconds / files).toFixed(1);
  const size = (bytes / 1e6).toFixed(1);
  return [name, makes, milliseconds.toFixed(0), megabytes.toFixed(0), String(files), each, String(packages), size];
}

function gigabytes(bytes: number): string {
  return `${(bytes / 2 ** 30).toFixed(0)} GiB`;
}

function kilobytes(bytes: number): string {
  return `${(bytes / 1024).toFixed(0)} KiB`;
}
