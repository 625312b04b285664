import { errorCatalogue, type ErrorCode } from '../utils/error-catalogue.ts';
import { takesIfMatch } from './conditions.ts';
import { component, integer, objectSchema, text } from './json-schema.ts';
import { splitEndpoint, type Operation } from './operation.ts';

const codes = Object.keys(errorCatalogue) as ErrorCode[];
const reference = { type: 'string', format: 'uri-reference' };

/** The schemas of an error body (the API's envelope and RFC 9457 problem details in one) and of its details. */
export const errorSchemas = {
  Problem: objectSchema({
    type: reference,
    title: text,
    status: integer,
    detail: text,
    instance: reference,
    success: { const: false },
    error: objectSchema({
      code: { type: 'string', enum: codes },
      message: text,
      details: { type: 'array', items: component('schemas', 'ErrorDetail') },
    }),
    meta: component('schemas', 'Meta'),
  }),
  ErrorDetail: objectSchema(
    { in: { type: 'string', enum: ['body', 'query'] }, pointer: text, field: text, code: text, message: text },
    ['pointer', 'field'],
  ),
};

/** The reusable responses, one per error status. */
export function errorResponses(): Record<string, unknown> {
  const statuses = [...new Set(codes.map((code) => errorCatalogue[code].status))].sort();
  const schema = component('schemas', 'Problem');
  return Object.fromEntries(
    statuses.map((status) => [
      `Error${String(status)}`,
      {
        description: codes.filter((code) => errorCatalogue[code].status === status).join(', '),
        headers: { 'X-Request-Id': component('headers', 'RequestId') },
        content: { 'application/problem+json': { schema }, 'application/json': { schema } },
      },
    ]),
  );
}

/** The error responses of one operation, by status. */
export function errorsOf(operation: Operation): Record<string, unknown> {
  const { method, path } = splitEndpoint(operation);
  const missing = path.includes('{') ? [404] : [];
  const conditional = takesIfMatch(operation) ? [412] : [];
  const refused = operation.body ? [409, 413, 415, 422] : method === 'DELETE' ? [409] : [];
  const statuses = [400, ...missing, 405, ...refused, ...conditional, 414, 429, 500, 503, 504];
  return Object.fromEntries(statuses.map((status) => [status, component('responses', `Error${String(status)}`)]));
}
