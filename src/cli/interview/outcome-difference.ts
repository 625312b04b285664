import type { Outcome } from './outcome-of.ts';

const kinds = ['files', 'packages', 'variables', 'servers'] as const;
const mostNames = 4;

/** What changes from one outcome to another, in one sentence. */
export function outcomeDifference(before: Outcome, after: Outcome): string {
  const changes = kinds.flatMap((kind) => [
    ...change('adds', kind, missingIn(before[kind], after[kind])),
    ...change('removes', kind, missingIn(after[kind], before[kind])),
  ]);
  return changes.length === 0 ? 'No file, package or variable more or less.' : `${changes.join('; ')}.`;
}

function missingIn(known: readonly string[], names: readonly string[]): readonly string[] {
  const set = new Set(known);
  return names.filter((name) => !set.has(name));
}

function change(verb: string, kind: (typeof kinds)[number], names: readonly string[]): readonly string[] {
  if (names.length === 0) return [];
  const shown = names.slice(0, mostNames).join(', ');
  const more = names.length > mostNames ? ` and ${String(names.length - mostNames)} more` : '';
  return [`${verb} ${String(names.length)} ${names.length === 1 ? kind.slice(0, -1) : kind}: ${shown}${more}`];
}
