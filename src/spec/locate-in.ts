import { isAlias, isMap, isScalar, isSeq, type Document, type LineCounter, type Node } from 'yaml';
import type { Locate } from './parse-spec.ts';

/** Makes the function that finds paths of one document; see `Locate`. */
export function locateIn(document: Document, lines: LineCounter): Locate {
  return (path, at) => {
    let node: Node | null = document.contents;
    let key: Node | null = node;
    let whole = true;
    for (const step of path) {
      const found = child(isAlias(node) ? (node.resolve(document) ?? null) : node, step);
      whole = found !== undefined;
      if (!found) break;
      key = found.key;
      node = found.value;
    }
    const target = whole && at !== 'key' ? (node ?? key) : key;
    if (!target?.range) return undefined;
    const offset = whole && typeof at === 'number' && isScalar(target) ? textOffset(target, at) : 0;
    const { line, col } = lines.linePos(target.range[0] + offset);
    return { line, column: col };
  };
}

type Child = Readonly<{ key: Node; value: Node | null }>;

function child(node: Node | null, step: string | number): Child | undefined {
  if (isSeq<Node>(node)) {
    const item = node.items[Number(step)];
    return item && { key: item, value: item };
  }
  if (!isMap<Node, Node | null>(node)) return undefined;
  const pair = node.items.find(({ key }) => isScalar(key) && key.value === step);
  return pair && { key: pair.key, value: pair.value };
}

/** Where a character of the text stands in the source; 0 when escapes or folded lines make that unknowable. */
function textOffset(node: Node, offset: number): number {
  if (!isScalar(node) || typeof node.value !== 'string' || !node.range) return 0;
  const quote = quoteLengths.get(node.type ?? '');
  const sameLength = quote !== undefined && node.range[1] - node.range[0] === node.value.length + 2 * quote;
  return sameLength ? offset + quote : 0;
}

const quoteLengths: ReadonlyMap<string, number> = new Map([
  ['PLAIN', 0],
  ['QUOTE_DOUBLE', 1],
  ['QUOTE_SINGLE', 1],
]);
