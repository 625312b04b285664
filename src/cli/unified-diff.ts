/** One line of an edit script: kept, removed from the old text, or added by the new one. */
type Edit = readonly [' ' | '-' | '+', string];

const context = 3;

/** Beyond this many changed lines the shortest script is not worth its quadratic cost. */
const mostChanges = 1000;

/** A unified diff of two texts (`diff -u`), or an empty text when they are equal. An absent side is `/dev/null`. */
export function unifiedDiff(path: string, before: string | undefined, after: string | undefined): string {
  if (before === after) return '';
  const edits = editScript(linesOf(before), linesOf(after));
  const head = `--- ${before === undefined ? '/dev/null' : `a/${path}`}\n+++ ${after === undefined ? '/dev/null' : `b/${path}`}\n`;
  return head + hunksOf(edits).join('');
}

/** Lines with their ends, so that a missing newline at the end of the file is a difference. */
function linesOf(text: string | undefined): readonly string[] {
  return text?.match(/[^\n]*\n|[^\n]+$/g) ?? [];
}

/** The shortest edit script by Myers (1986), "An O(ND) Difference Algorithm and Its Variations", greedy form. */
function editScript(before: readonly string[], after: readonly string[]): readonly Edit[] {
  const replaced = [...before.map((line): Edit => ['-', line]), ...after.map((line): Edit => ['+', line])];
  if (before.length === 0 || after.length === 0) return replaced;
  const most = Math.min(before.length + after.length, mostChanges);
  const furthest = new Map<number, number>([[1, 0]]);
  const trace: Map<number, number>[] = [];
  const reach = (diagonal: number): number => furthest.get(diagonal) ?? -1;
  for (let cost = 0; cost <= most; cost += 1) {
    trace.push(new Map(furthest));
    for (let diagonal = -cost; diagonal <= cost; diagonal += 2) {
      let x = goesDown(diagonal, cost, reach) ? reach(diagonal + 1) : reach(diagonal - 1) + 1;
      while (x < before.length && x - diagonal < after.length && before[x] === after[x - diagonal]) x += 1;
      furthest.set(diagonal, x);
      if (x >= before.length && x - diagonal >= after.length) return backtrack(before, after, trace);
    }
  }
  return replaced;
}

function goesDown(diagonal: number, cost: number, reach: (diagonal: number) => number): boolean {
  return diagonal === -cost || (diagonal !== cost && reach(diagonal - 1) < reach(diagonal + 1));
}

function backtrack(
  before: readonly string[],
  after: readonly string[],
  trace: readonly Map<number, number>[],
): readonly Edit[] {
  const edits: Edit[] = [];
  let x = before.length;
  let y = after.length;
  for (let cost = trace.length - 1; cost >= 0; cost -= 1) {
    const reach = (diagonal: number): number => trace[cost]?.get(diagonal) ?? -1;
    const diagonal = x - y;
    const from = goesDown(diagonal, cost, reach) ? diagonal + 1 : diagonal - 1;
    const startX = cost === 0 ? 0 : reach(from);
    const startY = cost === 0 ? 0 : startX - from;
    for (; x > startX && y > startY; x -= 1, y -= 1) edits.push([' ', before[x - 1] ?? '']);
    if (cost > 0) edits.push(x === startX ? ['+', after[y - 1] ?? ''] : ['-', before[x - 1] ?? '']);
    x = startX;
    y = startY;
  }
  return edits.reverse();
}

/** Groups changes that lie within six lines of each other, with three lines around them. */
function hunksOf(edits: readonly Edit[]): readonly string[] {
  const changed = edits.flatMap(([kind], index) => (kind === ' ' ? [] : [index]));
  const ranges: { start: number; end: number }[] = [];
  for (const index of changed) {
    const last = ranges.at(-1);
    if (last && index - context <= last.end + context) last.end = index;
    else ranges.push({ start: index, end: index });
  }
  return ranges.map(({ start, end }) =>
    hunk(edits, Math.max(0, start - context), Math.min(edits.length, end + context + 1)),
  );
}

function hunk(edits: readonly Edit[], start: number, end: number): string {
  const count = (from: number, to: number, other: '+' | '-'): number =>
    edits.slice(from, to).filter(([kind]) => kind !== other).length;
  const range = (other: '+' | '-'): string => {
    const lines = count(start, end, other);
    const first = count(0, start, other) + (lines === 0 ? 0 : 1);
    return lines === 1 ? String(first) : `${String(first)},${String(lines)}`;
  };
  const body = edits
    .slice(start, end)
    .map(([kind, line]) => `${kind}${line.endsWith('\n') ? line : `${line}\n\\ No newline at end of file\n`}`);
  return `@@ -${range('+')} +${range('-')} @@\n${body.join('')}`;
}
