import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { api } from '../../../src/config/api.ts';
import { createDocument } from '../../../src/openapi/document.ts';
import { splitEndpoint } from '../../../src/openapi/operation.ts';
import { describeRoutes } from '../../../src/routes/describe-routes.ts';
import type { ListDefinition } from '../../../src/validators/list-definition.ts';

interface Described {
  operationId: string;
  responses: Record<string, unknown>;
  parameters?: { name: string; schema: unknown }[];
  requestBody?: { content: Record<string, unknown> };
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

describe('a described operation', () => {
  const list: ListDefinition = {
    table: 'things',
    fields: {
      size: { column: 'size', kind: 'integer', filter: true, sort: true },
      name: { column: 'name', kind: 'text', filter: true },
      state: { column: 'state', kind: 'enum', filter: true, values: ['new', 'old'] },
    },
    search: ['name'],
    defaultSort: [],
    view: { members: ['id', 'name'], includes: { name: 'Thing' } },
  };
  const { view } = list;
  const thing = { name: 'Thing', schema: z.strictObject({ name: z.string() }) };
  const { paths, components } = createDocument(
    [
      { endpoint: 'GET /things', operationId: 'listThings', permission: 'public', list, result: thing },
      { endpoint: 'POST /things', operationId: 'createThing', permission: 'admin', body: thing, result: thing },
      { endpoint: 'GET /things/{id}', operationId: 'getThing', permission: 'public', view, result: thing },
      { endpoint: 'PATCH /things/{id}', operationId: 'updateThing', permission: 'admin', body: thing, result: thing },
      { endpoint: 'DELETE /things/{id}', operationId: 'deleteThing', permission: 'admin' },
    ],
    { title: 'Things', description: '', version: '1', basePath: '/v1' },
  ) as OpenApiDocument;

  test('has one parameter for every way to ask for a list', () => {
    const { parameters = [] } = paths['/v1/things']?.get ?? {};
    const names = parameters.map(({ name }) => name);
    expect(names).toEqual(expect.arrayContaining(['page', 'per_page', 'cursor', 'sort', 'q', 'filter[size][gte]']));
    expect(names).toContain('filter[state]');
    expect(parameters.find(({ name }) => name === 'filter[state][in]')?.schema).toMatchObject({
      type: 'array',
      items: { enum: ['new', 'old'] },
    });
  });

  test.each([
    ['/v1/things', (data: unknown) => ({ type: 'array', items: data })],
    ['/v1/things/{id}', (data: unknown) => data],
  ])('shows the members of %s that were asked for', (path, wrap) => {
    const { parameters = [], responses } = paths[path]?.get ?? {};
    expect(parameters.find(({ name }) => name === 'fields')).toMatchObject({
      explode: false,
      schema: { type: 'array', items: { enum: ['id', 'name'] } },
    });
    const data = wrap({ $ref: '#/components/schemas/Thing.View' });
    expect(responses?.['200']).toMatchObject({
      content: { 'application/json': { schema: { properties: { data } } } },
    });
    expect(parameters.find(({ name }) => name === 'include')?.schema).toMatchObject({
      items: { enum: ['name'] },
      maxItems: 5,
    });
    expect(components.schemas?.['Thing.View']).toMatchObject({
      type: 'object',
      required: ['id'],
      properties: { name: { anyOf: [{ type: 'string' }, { $ref: '#/components/schemas/Thing' }] } },
    });
  });

  test('names its body, its answers, and who may call it', () => {
    const { patch, delete: remove } = paths['/v1/things/{id}'] ?? {};
    expect(patch).toMatchObject({ 'x-permission': 'admin', parameters: [{ name: 'id', in: 'path' }] });
    expect(Object.keys(patch?.requestBody?.content ?? {})).toEqual([
      'application/merge-patch+json',
      'application/json',
    ]);
    expect(Object.keys(remove?.responses ?? {})).toEqual(expect.arrayContaining(['204', '404', '409']));
    const create = paths['/v1/things']?.post;
    expect(Object.keys(create?.requestBody?.content ?? {})).toEqual(['application/json']);
    expect(create?.responses['201']).toMatchObject({ headers: { Location: {} } });
    expect(components.schemas?.Thing).toMatchObject({ type: 'object', required: ['name'] });
  });
});
