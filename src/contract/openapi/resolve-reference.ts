import { isRecord } from '../model/is-record.ts';

/** Follows `$ref` (JSON pointers into the document itself) and returns the node with its pointer; undefined when it leads nowhere. */
export function resolveReference(document: unknown, pointer: string): { node: unknown; pointer: string } | undefined {
  let place = pointer;
  for (let hops = 0; hops < 20; hops += 1) {
    let node: unknown = document;
    for (const segment of place.split('/').slice(1)) {
      const name = decodeURIComponent(segment).replaceAll('~1', '/').replaceAll('~0', '~');
      node = Array.isArray(node) ? (node as unknown[])[Number(name)] : isRecord(node) ? node[name] : undefined;
    }
    if (node === undefined) return undefined;
    if (!isRecord(node) || typeof node['$ref'] !== 'string') return { node, pointer: place };
    place = node['$ref'].replace(/^#/, '');
  }
  return undefined;
}
