import { errorCatalogue, type ErrorCode } from '../utils/error-catalogue.ts';
import type { Operation } from './operation.ts';

const codes = Object.keys(errorCatalogue) as ErrorCode[];

/** The schema of an error body: the API's envelope and RFC 9457 problem details in one. */
export const problemSchema = {
  type: 'object',
  additionalProperties: false,
  required: ['type', 'title', 'status', 'detail', 'instance', 'success', 'error', 'meta'],
  properties: {
    type: { type: 'string', format: 'uri-reference' },
    title: { type: 'string' },
    status: { type: 'integer' },
    detail: { type: 'string' },
    instance: { type: 'string', format: 'uri-reference' },
    success: { const: false },
    error: {
      type: 'object',
      additionalProperties: false,
      required: ['code', 'message', 'details'],
      properties: {
        code: { type: 'string', enum: codes },
        message: { type: 'string' },
        details: { type: 'array', items: { $ref: '#/components/schemas/ErrorDetail' } },
      },
    },
    meta: { $ref: '#/components/schemas/Meta' },
  },
};

/** The schema of one reason for a refusal. */
export const errorDetailSchema = {
  type: 'object',
  additionalProperties: false,
  required: ['in', 'code', 'message'],
  properties: {
    in: { type: 'string', enum: ['body', 'query'] },
    pointer: { type: 'string' },
    field: { type: 'string' },
    code: { type: 'string' },
    message: { type: 'string' },
  },
};

/** The reusable responses, one per error status. */
export function errorResponses(): Record<string, unknown> {
  const statuses = [...new Set(codes.map((code) => errorCatalogue[code].status))].sort();
  const schema = { $ref: '#/components/schemas/Problem' };
  return Object.fromEntries(
    statuses.map((status) => [
      responseName(status),
      {
        description: codes.filter((code) => errorCatalogue[code].status === status).join(', '),
        headers: { 'X-Request-Id': { $ref: '#/components/headers/RequestId' } },
        content: { 'application/problem+json': { schema }, 'application/json': { schema } },
      },
    ]),
  );
}

/** The error responses of one operation, by status. */
export function errorsOf(operation: Operation): Record<string, unknown> {
  const hasId = operation.path.includes('{');
  const isWrite = operation.method !== 'get';
  const statuses = [
    400,
    ...(hasId ? [404] : []),
    405,
    ...(isWrite ? [409] : []),
    ...(operation.body ? [413, 415, 422] : []),
    414,
    429,
    500,
    503,
    504,
  ];
  return Object.fromEntries(
    statuses.map((status) => [String(status), { $ref: `#/components/responses/${responseName(status)}` }]),
  );
}

function responseName(status: number): string {
  return `Error${String(status)}`;
}
