import { isRecord } from '../model/is-record.ts';

type Node = Readonly<Record<string, unknown>>;

/** One operation of an OpenAPI document. */
export type DocumentedOperation = Readonly<{
  /** Absolute path with its placeholders. */
  path: string;
  /** Upper case. */
  method: string;
  operation: Node;
  /** JSON pointer of the operation, for example `/paths/~1api~1v1~1products/get`. */
  pointer: string;
}>;

const methods = ['get', 'put', 'post', 'delete', 'options', 'head', 'patch', 'trace'];

/** Escapes one segment of a JSON pointer (RFC 6901). */
export const pointerSegment = (text: string): string => text.replaceAll('~', '~0').replaceAll('/', '~1');

/** The path part of the first server, which documented paths are relative to. */
function basePath(document: Node): string {
  const servers = document['servers'];
  const first: unknown = Array.isArray(servers) ? servers[0] : undefined;
  const url = isRecord(first) ? String(first['url']) : '/';
  return new URL(url, 'http://localhost').pathname.replace(/\/$/, '');
}

/** Every operation of a document, in its order. */
export function documentedOperations(document: Node): DocumentedOperation[] {
  const paths = isRecord(document['paths']) ? document['paths'] : {};
  const base = basePath(document);
  return Object.entries(paths).flatMap(([path, item]) =>
    methods.flatMap((method) => {
      const operation = isRecord(item) ? item[method] : undefined;
      if (!isRecord(operation)) return [];
      const pointer = `/paths/${pointerSegment(path)}/${method}`;
      return [{ path: `${base}${path}`, method: method.toUpperCase(), operation, pointer }];
    }),
  );
}
