import type { Tree } from '../../src/types.ts';

/** Non-blank lines by what they are for; `comments` are the lines of the source that hold nothing else. */
export type LineCounts = Readonly<{ source: number; comments: number; tests: number; docs: number; settings: number }>;

type Kind = Exclude<keyof LineCounts, 'comments'>;

const kinds: readonly (readonly [kind: Kind, pattern: RegExp])[] = [
  ['tests', /^tests\//],
  ['source', /^src\/|^migrations\//],
  ['docs', /\.md$|^docs\//],
];

/** Counts the non-blank lines of a rendered backend, by the part that gave them; a fold counts under its model. */
export function countLines(tree: Tree): ReadonlyMap<string, LineCounts> {
  const counts = new Map<string, LineCounts>();
  for (const [path, { content, origin }] of tree) {
    const kind = kinds.find(([, pattern]) => pattern.test(path))?.[0] ?? 'settings';
    const lines = new TextDecoder()
      .decode(content)
      .split('\n')
      .filter((line) => line.trim() !== '');
    const comments = kind === 'source' ? lines.filter((line) => /^\s*(\/\/|\/?\*|--)/.test(line)).length : 0;
    const by = origin.template.startsWith('model:') ? origin.template : origin.part;
    const before = counts.get(by) ?? { source: 0, comments: 0, tests: 0, docs: 0, settings: 0 };
    counts.set(by, { ...before, comments: before.comments + comments, [kind]: before[kind] + lines.length });
  }
  return new Map([...counts].sort(([a], [b]) => (a < b ? -1 : 1)));
}
