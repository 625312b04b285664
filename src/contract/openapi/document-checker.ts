import { Ajv2020 } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import type { Exchange } from '../http/exchange.ts';
import { isRecord } from '../model/is-record.ts';
import { documentedOperations, pointerSegment } from './documented-operation.ts';
import { resolveReference } from './resolve-reference.ts';

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

const matcherOf = (path: string) =>
  new RegExp(
    `^${path
      .split(/\{[^}]+\}/)
      .map(escaped)
      .join('[^/]+')}/?$`,
  );

const mediaType = (header: string | undefined) => (header ?? '').split(';')[0]?.trim().toLowerCase() ?? '';

/** Bytes that no schema describes. */
const anything = pointerSegment('*/*');

/**
 * Makes a function that says where an exchange departs from an OpenAPI 3.1 document: an undocumented status or media type,
 * a body that its schema refuses, an accepted request body that its schema refuses. Exchanges of routes and methods that
 * are not documented are none of its business.
 */
export function documentChecker(
  document: Readonly<Record<string, unknown>>,
): (exchange: Exchange) => readonly string[] {
  // Members may be called `constructor`, which every object inherits: only own ones count.
  const ajv = new Ajv2020({ strict: false, logger: false, ownProperties: true });
  formats.default(ajv);
  ajv.addSchema({ ...document, $id: 'contract:openapi' });
  // A literal path beats one with placeholders.
  const operations = documentedOperations(document)
    .map((entry) => ({ ...entry, matcher: matcherOf(entry.path) }))
    .toSorted((a, b) => a.path.split('{').length - b.path.split('{').length);

  function refusal(pointer: string, value: unknown): string | undefined {
    const validate = ajv.getSchema(`contract:openapi#${encodeURI(pointer)}`);
    if (!validate || validate(value)) return undefined;
    const [error] = validate.errors ?? [];
    return `${error?.instancePath ?? ''} ${error?.message ?? 'is refused'} ${JSON.stringify(error?.params ?? {})}`.trim();
  }

  /** The pointer of the schema that a content map has for a media type. */
  function schemaPointer(holder: string, type: string): string | undefined {
    const holders = [pointerSegment(type), anything].map((name) => `${holder}/content/${name}/schema`);
    return holders.find((pointer) => resolveReference(document, pointer));
  }

  return (exchange) => {
    if (exchange.beforeApp) return [];
    const path = exchange.path.split('?')[0] ?? '';
    const found = operations.find(({ method, matcher }) => method === exchange.method && matcher.test(path));
    if (!found) return [];
    const responses = isRecord(found.operation['responses']) ? found.operation['responses'] : {};
    const status = [String(exchange.status), `${String(exchange.status)[0] ?? ''}XX`, 'default'].find(
      (key) => key in responses,
    );
    const name = `${found.method} ${found.path}`;
    if (status === undefined) return [`${name} does not document the status ${String(exchange.status)}`];
    const response = resolveReference(document, `${found.pointer}/responses/${status}`);
    if (!response) return [`${name} documents ${status} by a reference that leads nowhere`];
    const problems: string[] = [];
    if (exchange.text !== '') {
      const type = mediaType(exchange.headers['content-type']);
      const pointer = schemaPointer(response.pointer, type);
      if (pointer === undefined) problems.push(`${name} does not document ${type} for ${status}`);
      else {
        const refused = pointer.includes(anything) ? undefined : refusal(pointer, exchange.json);
        if (refused !== undefined) problems.push(`${name} ${status}: the body does not match its schema: ${refused}`);
      }
    }
    const sent = mediaType(exchange.requestHeaders['content-type']);
    if (exchange.status < 300 && exchange.requestText && sent !== '') {
      const request = resolveReference(document, `${found.pointer}/requestBody`);
      const pointer = request && schemaPointer(request.pointer, sent);
      if (pointer === undefined) problems.push(`${name} does not document a request body of ${sent}`);
      else {
        const isJson = /[/+]json$/.test(sent);
        const refused = isJson ? refusal(pointer, JSON.parse(exchange.requestText)) : undefined;
        if (refused !== undefined)
          problems.push(`${name}: an accepted request body does not match its schema: ${refused}`);
      }
    }
    return problems;
  };
}
