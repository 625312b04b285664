import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { api } from '../../../src/config/api.ts';
import { createDocument } from '../../../src/openapi/document.ts';
import { splitEndpoint } from '../../../src/openapi/operation.ts';
import { describeRoutes } from '../../../src/routes/describe-routes.ts';

interface Described {
  operationId: string;
  responses: Record<string, unknown>;
}

interface OpenApiDocument {
  info: { version: string };
  paths: Record<string, Record<string, Described>>;
  components: Record<string, Record<string, unknown>>;
}

const committed = new URL('../../../docs/openapi.json', import.meta.url);
const routes = describeRoutes();
const document = createDocument(routes, { ...api, version: '1.2.3' }) as OpenApiDocument;
const operations = Object.values(document.paths).flatMap((item) => Object.values(item));

describe('the OpenAPI document', () => {
  test('describes every route, and nothing else', () => {
    const described = Object.entries(document.paths).flatMap(([path, item]) =>
      Object.keys(item).map((method) => `${method} ${path}`),
    );
    const served = routes
      .map(splitEndpoint)
      .map(({ method, path }) => `${method.toLowerCase()} ${api.basePath}${path}`);
    expect(described.sort()).toEqual(served.sort());
  });

  test('gives every operation an id of its own', () => {
    const ids = operations.map(({ operationId }) => operationId);
    expect(new Set(ids).size).toBe(ids.length);
  });

  test('names an error for every operation', () => {
    for (const { operationId, responses } of operations) {
      expect(Object.keys(responses), operationId).toEqual(expect.arrayContaining(['400', '429', '500']));
    }
  });

  test('refers only to components that it has', () => {
    const references = [...JSON.stringify(document).matchAll(/"#\/components\/(\w+)\/([^"]+)"/g)];
    const missing = references.filter(([, group = '', name = '']) => document.components[group]?.[name] === undefined);
    expect(missing).toEqual([]);
  });

  test.skipIf(!existsSync(committed))('is the one in docs/openapi.json: if not, run `npm run openapi`', () => {
    const { info, ...rest } = JSON.parse(readFileSync(committed, 'utf8')) as OpenApiDocument;
    expect({ info: { ...info, version: '1.2.3' }, ...rest }).toEqual(JSON.parse(JSON.stringify(document)));
  });
});
