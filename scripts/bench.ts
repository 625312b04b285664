import { readFileSync, writeFileSync } from 'node:fs';
import { availableParallelism, totalmem } from 'node:os';
import { join } from 'node:path';
import { packageRoot } from '../src/package-root.ts';
import { plan } from '../src/plan/plan.ts';
import { loadTemplates } from '../src/render/load-templates.ts';
import { render } from '../src/render/render.ts';
import { parseSpec } from '../src/spec/parse-spec.ts';
import { resolve } from '../src/spec/resolve.ts';
import { countLines, type LineCounts } from './bench/count-lines.ts';
import { largeSpec } from './bench/large-spec.ts';
import { medianCost } from './bench/median-cost.ts';
import { table } from './bench/table.ts';
import { runFolder } from './process/run-folder.ts';

// `npm run bench`: what the tool costs, and what it hands over. It judges nothing and is no test; numbers depend on the machine.
const sourceBudget = 2500;
const bin = join(packageRoot, 'bin', 'backwright.js');
const catalog = join(packageRoot, 'examples', 'catalog.yaml');
const folder = runFolder();
const write = (text: string): void => void process.stdout.write(`${text}\n`);

write(`Node ${process.versions.node}, ${String(availableParallelism())} cores, ${gigabytes(totalmem())} of memory\n`);
write(table([['whole process (median)', 'seconds', 'megabytes'], ...(await processRows())]));
const counts = catalogLines();
write(
  `\n${table([['catalog, non-blank lines', 'source', 'of it comments', 'tests', 'docs', 'settings'], ...lineRows(counts)])}`,
);
const { source, comments } = sum([...counts.values()]);
const verdict = source > sourceBudget ? ': OVER' : '';
write(
  `\nSource before tests: ${String(source)} of at most ${String(sourceBudget)} lines (${String(source - comments)} without comments)${verdict}`,
);

async function processRows(): Promise<readonly (readonly string[])[]> {
  const large = [1, 10, 100, 1000].map((count) => {
    const file = join(folder.path, `${String(count)}.yaml`);
    writeFileSync(file, largeSpec(count));
    return {
      title: `create, ${String(count)} resource${count === 1 ? '' : 's'}`,
      times: count > 100 ? 1 : 3,
      argv: create(file),
    };
  });
  const runs = [
    { title: '--version', times: 9, argv: () => [bin, '--version'] },
    { title: '--help', times: 9, argv: () => [bin, '--help'] },
    { title: 'create catalog', times: 5, argv: create(catalog) },
    ...large,
  ];
  const rows: (readonly string[])[] = [];
  for (const { title, times, argv } of runs) {
    const { milliseconds, megabytes } = await medianCost(times, argv, folder.path);
    rows.push([title, (milliseconds / 1000).toFixed(2), megabytes.toFixed(0)]);
  }
  return rows;
}

/** Writing alone: what npm and git do afterwards is theirs. */
function create(spec: string): (run: number) => readonly string[] {
  const name = spec.replaceAll(/^.*\/|\.yaml$/g, '');
  return (run) => {
    const dir = join(folder.path, `out-${name}-${String(run)}`);
    return [bin, 'create', '--dir', dir, '--spec', spec, '--yes', '--skip', 'install,openapi,git-init'];
  };
}

function catalogLines(): ReadonlyMap<string, LineCounts> {
  const library = loadTemplates();
  const text = readFileSync(catalog, 'utf8');
  const spec = resolve(parseSpec(text, catalog).requirements, { stacks: library.stacks });
  return countLines(render(plan(spec, library), library, text));
}

function lineRows(counts: ReadonlyMap<string, LineCounts>): readonly (readonly string[])[] {
  const row = (title: string, { source, comments, tests, docs, settings }: LineCounts): readonly string[] => {
    return [title, ...[source, comments, tests, docs, settings].map(String)];
  };
  return [...[...counts].map(([by, count]) => row(by, count)), row('together', sum([...counts.values()]))];
}

function sum(counts: readonly LineCounts[]): LineCounts {
  const of = (kind: keyof LineCounts): number => counts.reduce((total, count) => total + count[kind], 0);
  return {
    source: of('source'),
    comments: of('comments'),
    tests: of('tests'),
    docs: of('docs'),
    settings: of('settings'),
  };
}

function gigabytes(bytes: number): string {
  return `${(bytes / 2 ** 30).toFixed(0)} GiB`;
}
