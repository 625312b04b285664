import { requiresIfMatch } from '../../../templates/_shared/resources/requires-if-match.ts';
import { commandsOf } from '../commands-of.ts';
import type { Json, Spec } from '../../types.ts';
import { exampleRows, type ExampleRow } from '../documents/example-rows.ts';
import { ownResources } from '../../../templates/_shared/resources/own-resources.ts';
import { jsonText } from '../json-text.ts';
import type { Model } from '../model.ts';

type Request = Readonly<{
  ifMatch?: boolean;
  name: string;
  method: string;
  path: string;
  status: number;
  body?: Json;
  keep?: string;
}>;

/** `postman/collection.json`: every list, and one row made, read and removed again; each request says what has to come. */
export const postman: Model = (plan) => {
  const { spec } = plan;
  if (!commandsOf(plan).some(({ name }) => name === 'postman')) return new Map();
  const accounts = spec.choices.auth.length > 0;
  const collection = {
    info: { name: spec.name, schema: 'https://schema.getpostman.com/json/collection/v2.1.0/collection.json' },
    ...(accounts ? { auth: { type: 'bearer', bearer: [{ key: 'token', value: '{{token}}', type: 'string' }] } } : {}),
    variable: [{ key: 'base', value: 'http://localhost:3000' }, ...(accounts ? [{ key: 'token', value: '' }] : [])],
    item: requests(spec).map((request) => item(spec.api.basePath, request)),
  };
  return new Map([['postman/collection.json', jsonText(collection)]]);
};

function requests(spec: Spec): readonly Request[] {
  const lists = ownResources(spec)
    .filter(({ operations }) => operations.includes('list'))
    .map(({ names }) => ({ name: `List ${names.wordsPlural}`, method: 'GET', path: `/${names.path}`, status: 200 }));
  const rows = exampleRows(spec) ?? [];
  const last = rows.at(-1);
  return [
    ...lists,
    ...rows.map(made),
    ...(last ? [{ name: `Read a ${last.resource.names.words}`, method: 'GET', path: onePath(last), status: 200 }] : []),
    ...rows
      .toReversed()
      .filter(({ resource }) => resource.operations.includes('delete'))
      .flatMap((row) => removed(row, row === last, requiresIfMatch(spec))),
  ];
}

/** The last row is brought back once where rows come back. */
function removed(row: ExampleRow, isLast: boolean, ifMatch: boolean): readonly Request[] {
  const { words } = row.resource.names;
  const path = onePath(row);
  const remove = { name: `Delete a ${words}`, method: 'DELETE', path, status: 204, ifMatch };
  if (!isLast || !row.resource.operations.includes('restore')) return [remove];
  const restore = { name: `Restore a ${words}`, method: 'POST', path: `${path}/restore`, status: 200 };
  return [remove, restore, { ...remove, name: `Delete a ${words} again` }];
}

function made({ resource, body, references }: ExampleRow): Request {
  const ids = Object.entries(references).map(([wire, target]) => [wire, `{{${target.names.camel}Id}}`]);
  return {
    name: `Create a ${resource.names.words}`,
    method: 'POST',
    path: `/${resource.names.path}`,
    status: 201,
    body: { ...body, ...(Object.fromEntries(ids) as Record<string, string>) },
    keep: `${resource.names.camel}Id`,
  };
}

function onePath({ resource: { names } }: ExampleRow): string {
  return `/${names.path}/{{${names.camel}Id}}`;
}

function item(basePath: string, { name, method, path, status, body, keep, ifMatch = false }: Request): Json {
  return {
    name,
    request: {
      method,
      url: `{{base}}${basePath}${path}`,
      ...(ifMatch ? { header: [{ key: 'If-Match', value: '*' }] } : {}),
      ...(body === undefined
        ? {}
        : {
            header: [{ key: 'Content-Type', value: 'application/json' }],
            body: { mode: 'raw', raw: JSON.stringify(body, null, 2) },
          }),
    },
    event: [
      {
        listen: 'test',
        script: {
          type: 'text/javascript',
          exec: [
            `pm.test('answers ${String(status)}', () => pm.response.to.have.status(${String(status)}));`,
            ...(keep === undefined ? [] : [`pm.collectionVariables.set('${keep}', pm.response.json().data.id);`]),
          ],
        },
      },
    ],
  };
}
