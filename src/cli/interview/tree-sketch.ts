/** Folders that hold more entries than this are shown as one line with a count. */
const mostEntries = 6;

/** Paths as an indented tree that fits a terminal: big folders are counted, long lines cut. */
export function treeSketch(root: string, paths: readonly string[], columns: number): string {
  const lines = [`${root}/`, ...linesBelow(paths, 1)];
  return lines.map((line) => `${line.length < columns ? line : `${line.slice(0, columns - 2)}…`}\n`).join('');
}

function linesBelow(paths: readonly string[], depth: number): readonly string[] {
  const below = new Map<string, string[]>();
  for (const path of paths) {
    const [head = '', ...rest] = path.split('/');
    const entry = below.get(head) ?? [];
    below.set(head, entry);
    if (rest.length > 0) entry.push(rest.join('/'));
  }
  const folders = [...below].filter(([, inside]) => inside.length > 0);
  const files = [...below].filter(([, inside]) => inside.length === 0).map(([name]) => name);
  const indent = '  '.repeat(depth);
  return [
    ...folders.flatMap(([name, inside]) => {
      const isSmall = inside.length <= mostEntries && depth < 3;
      const isTop = depth === 1 && name === 'src';
      return isSmall || isTop
        ? [`${indent}${name}/`, ...linesBelow(inside, depth + 1)]
        : [`${indent}${name}/  ${String(inside.length)} ${inside.length === 1 ? 'file' : 'files'}`];
    }),
    ...(files.length === 0 ? [] : [`${indent}${files.join(', ')}`]),
  ];
}
