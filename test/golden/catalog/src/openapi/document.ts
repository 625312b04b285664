import { z } from 'zod';
import { errorDetailSchema, errorResponses, errorsOf, problemSchema } from './error-responses.ts';
import { listParameters } from './list-parameters.ts';
import type { NamedSchema, Operation } from './operation.ts';

export interface DocumentInfo {
  title: string;
  description: string;
  version: string;
  basePath: string;
}

const metaSchema = {
  type: 'object',
  additionalProperties: false,
  required: ['timestamp', 'request_id'],
  properties: { timestamp: { type: 'string', format: 'date-time' }, request_id: { type: 'string' } },
};

const pagedSchema = {
  type: 'object',
  additionalProperties: false,
  required: ['page', 'per_page', 'total', 'total_pages', 'has_next', 'has_prev'],
  properties: {
    page: { type: 'integer' },
    per_page: { type: 'integer' },
    total: { type: 'integer' },
    total_pages: { type: 'integer' },
    has_next: { type: 'boolean' },
    has_prev: { type: 'boolean' },
  },
};

const cursorSchema = {
  type: 'object',
  additionalProperties: false,
  required: ['per_page', 'next_cursor', 'prev_cursor', 'has_next'],
  properties: {
    per_page: { type: 'integer' },
    next_cursor: { type: ['string', 'null'] },
    prev_cursor: { type: ['string', 'null'] },
    has_next: { type: 'boolean' },
  },
};

/** Writes the OpenAPI 3.1 document of the operations that are served. */
export function createDocument(operations: readonly Operation[], info: DocumentInfo): object {
  const paths: Record<string, Record<string, unknown>> = {};
  for (const operation of operations) {
    const item = (paths[info.basePath + operation.path] ??= {});
    item[operation.method] = describe(operation, operations);
  }
  return {
    openapi: '3.1.0',
    info: { title: info.title, description: info.description, version: info.version },
    servers: [{ url: '/' }],
    tags: [...new Set(operations.map((operation) => operation.tag))].map((name) => ({ name })),
    paths,
    components: {
      schemas: {
        ...namedSchemas(operations),
        Meta: metaSchema,
        Pagination: { oneOf: [pagedSchema, cursorSchema] },
        Problem: problemSchema,
        ErrorDetail: errorDetailSchema,
      },
      responses: errorResponses(),
      headers: {
        RequestId: { description: 'Identifies the request in the logs', schema: { type: 'string' } },
        Location: { description: 'The new object', schema: { type: 'string', format: 'uri-reference' } },
        Link: { description: 'The neighbouring pages (RFC 8288)', schema: { type: 'string' } },
      },
    },
  };
}

function describe(operation: Operation, all: readonly Operation[]): object {
  const { body, success, list } = operation;
  const pathParameters = [...operation.path.matchAll(/\{(\w+)\}/g)].map(([, name]) => ({
    name,
    in: 'path',
    required: true,
    schema: { type: 'string', format: 'uuid' },
  }));
  const parameters = [...pathParameters, ...(list ? listParameters(list) : [])];
  return {
    operationId: operation.operationId,
    summary: operation.summary,
    tags: [operation.tag],
    security: [],
    'x-permission': operation.permission,
    ...(parameters.length > 0 && { parameters }),
    ...(body && { requestBody: { required: true, content: bodyContent(operation, reference(body)) } }),
    responses: { [success.status]: successResponse(operation, all), ...errorsOf(operation) },
  };
}

function bodyContent(operation: Operation, schema: object): object {
  const json = { 'application/json': { schema } };
  return operation.method === 'patch' ? { 'application/merge-patch+json': { schema }, ...json } : json;
}

function successResponse(operation: Operation, all: readonly Operation[]): object {
  const { success, list } = operation;
  const requestId = { 'X-Request-Id': { $ref: '#/components/headers/RequestId' } };
  if (!success.schema) return { description: 'Done', headers: requestId };
  const data = list ? { type: 'array', items: reference(success.schema) } : reference(success.schema);
  const schema = {
    type: 'object',
    additionalProperties: false,
    required: ['success', 'data', 'meta', ...(list ? ['pagination'] : [])],
    properties: {
      success: { const: true },
      data,
      meta: { $ref: '#/components/schemas/Meta' },
      ...(list && { pagination: { $ref: '#/components/schemas/Pagination' } }),
    },
  };
  const isCreated = success.status === 201;
  return {
    description: isCreated ? 'Created' : 'OK',
    headers: {
      ...requestId,
      ...(isCreated && { Location: { $ref: '#/components/headers/Location' } }),
      ...(list && { Link: { $ref: '#/components/headers/Link' } }),
    },
    content: { 'application/json': { schema } },
    ...(isCreated && { links: linksTo(operation, all) }),
  };
}

/** The operations on the object that a create made. */
function linksTo(create: Operation, all: readonly Operation[]): object {
  const onObject = all.filter(({ path, tag }) => tag === create.tag && /^\/[^/]+\/\{id\}$/.test(path));
  return Object.fromEntries(
    onObject.map(({ operationId }) => [operationId, { operationId, parameters: { id: '$response.body#/data/id' } }]),
  );
}

function namedSchemas(operations: readonly Operation[]): Record<string, unknown> {
  const requests = operations.flatMap(({ body }) => (body ? [[body.name, toJsonSchema(body, 'input')]] : []));
  const responses = operations.flatMap(({ success }) =>
    success.schema ? [[success.schema.name, toJsonSchema(success.schema, 'output')]] : [],
  );
  return Object.fromEntries([...responses, ...requests]) as Record<string, unknown>;
}

function toJsonSchema({ schema }: NamedSchema, io: 'input' | 'output'): object {
  const { $schema: _, ...jsonSchema } = z.toJSONSchema(schema, { io });
  return jsonSchema;
}

function reference({ name }: NamedSchema): object {
  return { $ref: `#/components/schemas/${name}` };
}
