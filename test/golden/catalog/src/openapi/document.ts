import { z } from 'zod';
import { answersNotModified, conditionParameters, isVersioned } from './conditions.ts';
import { errorResponses, errorSchemas, errorsOf } from './error-responses.ts';
import { boolean, component, integer, objectSchema, text } from './json-schema.ts';
import { listParameters } from './list-parameters.ts';
import { splitEndpoint, type NamedSchema, type Operation } from './operation.ts';
import { viewName, viewOf, viewParameters, viewSchema } from './view.ts';

export interface DocumentInfo {
  title: string;
  description: string;
  version: string;
  basePath: string;
}

const counts = { page: integer, per_page: integer, total: integer, total_pages: integer };
const cursor = { type: ['string', 'null'] };
const pages = [
  objectSchema({ ...counts, has_next: boolean, has_prev: boolean }),
  objectSchema({ per_page: integer, next_cursor: cursor, prev_cursor: cursor, has_next: boolean }),
];
const envelopeSchemas = {
  Meta: objectSchema({ timestamp: { type: 'string', format: 'date-time' }, request_id: text }),
  Pagination: { oneOf: pages },
};

const headers = {
  RequestId: { description: 'Identifies the request in the logs', schema: text },
  Location: { description: 'The new object', schema: { type: 'string', format: 'uri-reference' } },
  ETag: { description: 'The version of the object (RFC 9110)', schema: text },
  Link: { description: 'The neighbouring pages (RFC 8288)', schema: text },
};

/** Writes the OpenAPI 3.1 document of the operations that are served. */
export function createDocument(operations: readonly Operation[], info: DocumentInfo): object {
  const { title, description, version, basePath } = info;
  const paths: Record<string, Record<string, object>> = {};
  for (const operation of operations) {
    const { method, path } = splitEndpoint(operation);
    const item = (paths[basePath + path] ??= {});
    item[method.toLowerCase()] = describe(operation);
  }
  return {
    openapi: '3.1.0',
    info: { title, description, version },
    servers: [{ url: '/' }],
    tags: [...new Set(operations.map(tagOf))].map((name) => ({ name })),
    paths,
    components: {
      schemas: { ...namedSchemas(operations), ...envelopeSchemas, ...errorSchemas },
      responses: errorResponses(),
      headers,
    },
  };
}

function describe(operation: Operation): object {
  const { operationId, permission, body, list } = operation;
  const view = viewOf(operation);
  const asked = [...(list ? listParameters(list) : []), ...(view ? viewParameters(view) : [])];
  const { method, path } = splitEndpoint(operation);
  const pathParameters = [...path.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => {
    return { name, in: 'path', required: true, schema: { type: 'string', format: 'uuid' } };
  });
  const parameters = [...pathParameters, ...asked, ...conditionParameters(operation)];
  const status = { GET: 200, PUT: 200, PATCH: 200, POST: 201, DELETE: 204 }[method];
  return {
    operationId,
    summary: toWords(operationId),
    tags: [tagOf(operation)],
    security: [],
    'x-permission': permission,
    ...(parameters.length > 0 && { parameters }),
    ...(body && { requestBody: { required: true, content: bodyContent(method, component('schemas', body.name)) } }),
    responses: { [status]: successResponse(operation), ...notModified(operation), ...errorsOf(operation) },
  };
}

/** The collection that an operation belongs to: the last fixed segment of its path. */
function tagOf(operation: Operation): string {
  const segments = splitEndpoint(operation).path.split('/');
  return segments.findLast((segment) => !segment.startsWith('{')) ?? '';
}

function toWords(operationId: string): string {
  const words = operationId.replaceAll(/(?<!^)[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
  return words.charAt(0).toUpperCase() + words.slice(1);
}

function bodyContent(method: string, schema: object): object {
  const json = { 'application/json': { schema } };
  return method === 'PATCH' ? { 'application/merge-patch+json': { schema }, ...json } : json;
}

function successResponse(operation: Operation): object {
  const { endpoint, result, list } = operation;
  const requestId = { 'X-Request-Id': component('headers', 'RequestId') };
  if (!result) return { description: 'Done', headers: requestId };
  const item = component('schemas', viewOf(operation) ? viewName(result.name) : result.name);
  const schema = objectSchema({
    success: { const: true },
    data: list ? { type: 'array', items: item } : item,
    ...(list && { pagination: component('schemas', 'Pagination') }),
    meta: component('schemas', 'Meta'),
  });
  const isCreate = endpoint.startsWith('POST');
  return {
    description: isCreate ? 'Created' : 'OK',
    headers: {
      ...requestId,
      ...(isCreate && { Location: component('headers', 'Location') }),
      ...(list && { Link: component('headers', 'Link') }),
      ...(isVersioned(operation) && { ETag: component('headers', 'ETag') }),
    },
    content: { 'application/json': { schema } },
  };
}

/** The answer to a client that has the object already. */
function notModified(operation: Operation): object {
  if (!answersNotModified(operation)) return {};
  return { 304: { description: 'The client has this version', headers: { ETag: component('headers', 'ETag') } } };
}

function namedSchemas(operations: readonly Operation[]): Record<string, object> {
  const toJsonSchema = ({ name, schema }: NamedSchema, io: 'input' | 'output'): [string, object] => {
    const { $schema: _, ...jsonSchema } = z.toJSONSchema(schema, { io });
    return [name, jsonSchema];
  };
  const viewSchemas = operations.flatMap((operation): [string, object][] => {
    const view = viewOf(operation);
    if (!operation.result || !view) return [];
    const [name, row] = toJsonSchema(operation.result, 'output');
    return [[viewName(name), viewSchema(row, view)]];
  });
  return Object.fromEntries([
    ...operations.flatMap(({ result }) => (result ? [toJsonSchema(result, 'output')] : [])),
    ...viewSchemas,
    ...operations.flatMap(({ body }) => (body ? [toJsonSchema(body, 'input')] : [])),
  ]);
}
