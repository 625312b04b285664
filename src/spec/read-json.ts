import { isAlias, isMap, isScalar, isSeq, type Document, type LineCounter, type Node, type Scalar } from 'yaml';
import type { Problem } from '../types.ts';

const deepest = 64;
/** Nodes that aliases may repeat: enough for a shared map, and far below a bomb. */
const mostRepeated = 10_000;

/**
 * The plain JSON value of a YAML document, and everything in it that JSON cannot say. A number that JavaScript cannot
 * hold exactly comes as its text, so that `max: 9223372036854775807` keeps its last digit.
 */
export function readJson(document: Document, lines: LineCounter): { value: unknown; problems: readonly Problem[] } {
  const problems: Problem[] = [];
  const open = new Set<Node>();
  let repeated = 0;

  const refuse = (node: Node | null, path: readonly string[], message: string, instead?: string): unknown => {
    const place = node?.range ? lines.linePos(node.range[0]) : undefined;
    problems.push({
      path: path.join('.'),
      ...(place ? { line: place.line, column: place.col } : {}),
      message,
      ...(instead === undefined ? {} : { instead }),
    });
    return undefined;
  };

  const read = (node: Node | null, path: readonly string[], inAlias: boolean): unknown => {
    if (node === null) return null;
    if (inAlias && ++repeated > mostRepeated) {
      return repeated === mostRepeated + 1
        ? refuse(node, path, 'aliases repeat too much', 'write the values out')
        : undefined;
    }
    if (path.length > deepest) return refuse(node, path.slice(0, 3), `is nested deeper than ${String(deepest)} levels`);
    if (isAlias(node)) {
      const target = node.resolve(document);
      if (!target) return refuse(node, path, `nothing is anchored as &${node.source}`);
      if (open.has(target)) return refuse(node, path, `*${node.source} holds itself`);
      return read(target, path, true);
    }
    if (node.tag !== undefined && !plainTags.has(node.tag)) {
      return refuse(node, path, `the tag ${node.tag} has no JSON form`, 'write a plain value, or quote it as a text');
    }
    open.add(node);
    const value = isScalar(node) ? readScalar(node, path) : readCollection(node, path, inAlias);
    open.delete(node);
    return value;
  };

  const readScalar = (node: Scalar, path: readonly string[]): unknown => {
    const { value, source } = node;
    if (typeof value === 'number') {
      if (!Number.isFinite(value)) return refuse(node, path, `${source ?? String(value)} is no number in JSON`);
      return Number.isInteger(value) && !Number.isSafeInteger(value) && source !== undefined ? source : value;
    }
    const isJson = value === null || typeof value === 'string' || typeof value === 'boolean';
    return isJson ? value : refuse(node, path, 'this value has no JSON form', 'quote it as a text');
  };

  const readCollection = (node: Node, path: readonly string[], inAlias: boolean): unknown => {
    if (isSeq<Node>(node)) return node.items.map((item, index) => read(item, [...path, String(index)], inAlias));
    if (!isMap<Node, Node | null>(node)) return refuse(node, path, 'this has no JSON form');
    const entries = new Map<string, unknown>();
    for (const { key, value } of node.items) {
      if (!isScalar(key) || typeof key.value !== 'string') {
        const text = isScalar(key) ? `the key ${String(key.value)} is not a text` : 'a key must be a text';
        refuse(key, path, text, 'put it in quotes');
      } else if (entries.has(key.value)) {
        refuse(key, [...path, key.value], `the key \`${key.value}\` is there twice`, 'keep one of them');
      } else {
        entries.set(key.value, read(value, [...path, key.value], inAlias));
      }
    }
    return Object.fromEntries(entries);
  };

  return { value: read(document.contents, [], false), problems };
}

const plainTags: ReadonlySet<string> = new Set(
  ['str', 'int', 'float', 'bool', 'null', 'map', 'seq'].map((name) => `tag:yaml.org,2002:${name}`),
);
