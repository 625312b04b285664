import { readFileSync } from 'node:fs';
import { plan } from '../../src/plan/plan.ts';
import { loadTemplates } from '../../src/render/load-templates.ts';
import { render } from '../../src/render/render.ts';
import { parseSpec } from '../../src/spec/parse-spec.ts';
import { resolve } from '../../src/spec/resolve.ts';
import { countLines, type LineCounts } from './count-lines.ts';
import { table } from './table.ts';

const sourceBudget = 2500;

/** How many lines a backend hands over, by the part that gave them, against the budget. */
export function lineTable(file: string): string {
  const library = loadTemplates();
  const text = readFileSync(file, 'utf8');
  const spec = resolve(parseSpec(text, file).requirements, { stacks: library.stacks });
  const counts = countLines(render(plan(spec, library), library, text));
  const all = sum([...counts.values()]);
  const head = ['catalog, non-blank lines', 'source', 'of it comments', 'tests', 'docs', 'settings'];
  const rows = [...[...counts].map(([by, count]) => row(by, count)), row('together', all)];
  const verdict = all.source > sourceBudget ? ': OVER' : '';
  const own = `${String(all.source)} of at most ${String(sourceBudget)} lines (${String(all.source - all.comments)} without comments)`;
  return `${table([head, ...rows])}\n\nSource before tests: ${own}${verdict}`;
}

function row(title: string, { source, comments, tests, docs, settings }: LineCounts): readonly string[] {
  return [title, ...[source, comments, tests, docs, settings].map(String)];
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
