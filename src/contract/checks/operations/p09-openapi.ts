import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Validator } from '@seriousme/openapi-schema-validator';
import type { Field, Operation, Resource, Spec } from '../../../types.ts';
import type { Check } from '../../check.ts';
import type { CheckContext } from '../../check-context.ts';
import { createCollector } from '../../create-collector.ts';
import type { Exchange } from '../../http/exchange.ts';
import type { AccountOperation } from '../../model/account-routes.ts';
import { builtInRoutes } from '../../model/built-in-routes.ts';
import { has } from '../../model/capabilities.ts';
import { difference } from '../../model/difference.ts';
import { expectedParameters, viewParameters } from '../../model/expected-parameters.ts';
import { expectedRoutes, type ExpectedRoute } from '../../model/expected-routes.ts';
import { isRecord } from '../../model/is-record.ts';
import { changeable, writable } from '../../model/member-groups.ts';
import { createdBy, hasCreatedBy, isOnOwnerPath } from '../../model/owners-of.ts';
import { textOf } from '../../model/text-of.ts';
import { documentChecker } from '../../openapi/document-checker.ts';
import { documentedOperations, type DocumentedOperation } from '../../openapi/documented-operation.ts';
import { resolveReference } from '../../openapi/resolve-reference.ts';
import { want } from '../../want/want.ts';

type Node = Readonly<Record<string, unknown>>;

const template = (path: string) => path.replaceAll(/\{[^}]+\}/g, '{id}');

function names(values: Iterable<string>): string {
  return [...values].toSorted().join(', ');
}

function wantSet(actual: readonly string[], expected: readonly string[], what: string): void {
  const missing = expected.filter((name) => !actual.includes(name));
  const extra = actual.filter((name) => !expected.includes(name));
  want(
    missing.length + extra.length === 0,
    `${what}: missing ${names(missing) || 'nothing'}; not expected ${names(extra) || 'nothing'}`,
  );
}

/** What every operation must say, whatever it does. `permission` is what it needs: `public`, `authenticated` or a name. */
function wantOperation(
  document: Node,
  { operation, path, method, pointer }: DocumentedOperation,
  permission: string,
): void {
  const name = `${method} ${path}`;
  const responses = isRecord(operation['responses']) ? operation['responses'] : {};
  want(
    Object.keys(responses).some((status) => status.startsWith('4')),
    `${name} documents a 4xx response`,
  );
  const security = JSON.stringify(operation['security'] ?? document['security']);
  const secured = permission === 'public' ? '[]' : '[{"bearerAuth":[]}]';
  want(security === secured, `${name} is for ${permission}: security is ${secured}, not ${security}`);
  const said = textOf(operation['x-permission']);
  want(said === permission, `${name}: x-permission is "${permission}", not "${said}"`);
  const refusals = permission === 'public' ? [] : permission === 'authenticated' ? ['401'] : ['401', '403'];
  for (const status of refusals) want(status in responses, `${name} needs ${permission}: it documents ${status}`);
  for (const status of Object.keys(responses).filter((key) => /^[45]/.test(key))) {
    const response = resolveReference(document, `${pointer}/responses/${status}`);
    const content =
      isRecord(response?.node) && isRecord(response.node['content']) ? Object.keys(response.node['content']) : [];
    wantSet(
      content,
      ['application/problem+json', 'application/json'],
      `${name} ${status} lists both media types of errors`,
    );
  }
}

function parametersOf(document: Node, { pointer, operation }: DocumentedOperation, place: string): string[] {
  const list = Array.isArray(operation['parameters']) ? operation['parameters'] : [];
  return list.flatMap((_entry, index) => {
    const node = resolveReference(document, `${pointer}/parameters/${String(index)}`)?.node;
    return isRecord(node) && node['in'] === place ? [String(node['name'])] : [];
  });
}

function bodySchema(document: Node, { pointer }: DocumentedOperation): Node | undefined {
  const body = resolveReference(document, `${pointer}/requestBody`);
  const schema = body && resolveReference(document, `${body.pointer}/content/application~1json/schema`);
  return isRecord(schema?.node) ? schema.node : undefined;
}

const bodyMembers: Readonly<Record<string, (resource: Resource) => Field[]>> = {
  POST: writable,
  PUT: writable,
  PATCH: changeable,
};

/** The request body of an account's operation offers and demands exactly what the contract names. */
function wantAccount(document: Node, documented: DocumentedOperation, account: AccountOperation): void {
  const { method, path, operation } = documented;
  const responses = isRecord(operation['responses']) ? Object.keys(operation['responses']) : [];
  const silent = account.answers.filter((status) => !responses.includes(String(status)));
  want(silent.length === 0, `${method} ${path} documents ${silent.join(', ')}`);
  const schema = bodySchema(document, documented);
  if (!account.body) {
    want(schema === undefined, `${method} ${path} has no request body`);
    return;
  }
  want(
    schema?.['additionalProperties'] === false,
    `${method} ${path}: the request body has additionalProperties: false`,
  );
  const properties = isRecord(schema['properties']) ? Object.keys(schema['properties']) : [];
  wantSet(properties, account.body.offered, `${method} ${path}: the members of the request body`);
  const required = Array.isArray(schema['required']) ? schema['required'].map(String) : [];
  wantSet(required, account.body.required, `${method} ${path}: the members that the request body requires`);
}

/** The request body offers exactly what a client may write, and demands what it must. */
function wantBody(spec: Spec, document: Node, route: ExpectedRoute, documented: DocumentedOperation): void {
  const { method, path } = documented;
  const members = route.methods[method] === 'restore' ? undefined : bodyMembers[method]?.(route.resource);
  if (!members) return;
  const schema = bodySchema(document, documented);
  want(schema !== undefined, `${method} ${path} documents a JSON request body`);
  want(schema['additionalProperties'] === false, `${method} ${path}: the request body has additionalProperties: false`);
  const properties = isRecord(schema['properties']) ? Object.keys(schema['properties']) : [];
  const parent = (field: Field) => route.below !== undefined && field.name === route.below.field;
  // Members by which a row gets another owner are for those who have the operation on every row.
  const guarded = route.resource.fields.filter((field) => isOnOwnerPath(route.resource, field) && !field.readonly);
  const files = route.resource.fields.filter(
    ({ type, readonly, immutable }) => type === 'file' && !readonly && !(immutable && method === 'PATCH'),
  );
  const wanted = [...members.filter((field) => !parent(field) && !guarded.includes(field)), ...files].map(
    ({ wire }) => wire,
  );
  const missing = wanted.filter((wire) => !properties.includes(wire));
  want(missing.length === 0, `${method} ${path}: the request body offers ${names(missing)}`);
  // PUT may repeat what the server owns, and a body below a parent may repeat the parent.
  const known = [
    ...wanted,
    ...(method === 'PUT'
      ? [
          'id',
          'version',
          'created_at',
          'updated_at',
          ...(has(spec, 'softDelete') ? ['deleted_at'] : []),
          ...route.resource.fields.map(({ wire }) => wire),
        ]
      : []),
    ...[...members.filter(parent), ...guarded].map(({ wire }) => wire),
    ...(method === 'PUT' && hasCreatedBy(route.resource) ? [createdBy] : []),
  ];
  const extra = properties.filter((name) => !known.includes(name));
  want(extra.length === 0, `${method} ${path}: the request body does not offer ${names(extra)}`);
  const required = Array.isArray(schema['required']) ? schema['required'].map(String) : [];
  const demanded =
    method === 'PATCH'
      ? []
      : members
          .filter((field) => field.required && field.default === undefined && !parent(field))
          .map(({ wire }) => wire);
  // Who owns what they make need not say so: a guarded member is demanded only where nobody creates as an owner.
  const free = route.resource.access.create.includes('own') ? guarded.map(({ wire }) => wire) : [];
  const strict = (list: readonly string[]) => list.filter((wire) => !free.includes(wire));
  wantSet(strict(required), strict(demanded), `${method} ${path}: the members that the request body requires`);
}

const conditional: Readonly<Partial<Record<Operation, Readonly<{ header: string; statuses: readonly string[] }>>>> = {
  get: { header: 'If-None-Match', statuses: ['304'] },
  update: { header: 'If-Match', statuses: ['412'] },
  replace: { header: 'If-Match', statuses: ['412'] },
  delete: { header: 'If-Match', statuses: ['412'] },
};

/** An operation on one row documents the header by which it can be made conditional, and what it then answers. */
function wantConditions(spec: Spec, document: Node, operation: Operation, documented: DocumentedOperation): void {
  const known = conditional[operation];
  if (!known) return;
  const name = `${documented.method} ${documented.path}`;
  const required = known.header === 'If-Match' && has(spec, 'ifMatch');
  wantSet(parametersOf(document, documented, 'header'), [known.header], `${name}: its headers`);
  const list = documented.operation['parameters'] as readonly Node[];
  const header = list.find((parameter) => parameter['name'] === known.header);
  want((header?.['required'] ?? false) === required, `${name}: ${known.header} is required: ${String(required)}`);
  const responses = isRecord(documented.operation['responses']) ? documented.operation['responses'] : {};
  for (const status of [...known.statuses, ...(required ? ['428'] : [])])
    want(status in responses, `${name} documents ${status}`);
}

/** The permission that a resource's operation needs. */
function permissionOf({ resource, methods }: ExpectedRoute, method: string): string {
  const operation = methods[method];
  if (operation === undefined || resource.access[operation].includes('public')) return 'public';
  return `${resource.names.path}:${operation}`;
}

function wantRoutes(context: CheckContext, document: Node): (() => void)[] {
  const routes = expectedRoutes(context.spec);
  const accounts = builtInRoutes(context.spec);
  const all = documentedOperations(document).filter(({ path }) => path.startsWith(`${context.spec.api.basePath}/`));
  const key = (path: string, method: string) => `${method} ${template(path)}`;
  const expected = [...routes, ...accounts].flatMap(({ path, methods }) =>
    Object.keys(methods).map((method) => key(path, method)),
  );
  const cases: (() => void)[] = [
    () => {
      wantSet(
        all.map(({ path, method }) => key(path, method)),
        expected,
        'the documented operations are those of the spec',
      );
    },
    () => {
      const ids = documentedOperations(document).map(({ operation }) => String(operation['operationId']));
      want(
        new Set(ids).size === ids.length && !ids.includes('undefined'),
        'every operation has an operationId of its own',
      );
    },
  ];
  for (const documented of all) {
    // A literal path (`/users/me`) is another than one with a placeholder.
    const isIt = ({ path, methods }: { path: string; methods: Readonly<Record<string, unknown>> }) =>
      template(path) === template(documented.path) && documented.method in methods;
    const account = accounts.find(isIt)?.methods[documented.method];
    const route = routes.find(isIt);
    const permission = account?.permission ?? (route ? permissionOf(route, documented.method) : 'public');
    cases.push(() => {
      wantOperation(document, documented, permission);
    });
    if (account) {
      cases.push(() => {
        wantAccount(document, documented, account);
      });
    }
    if (!route) continue;
    const operation = route.methods[documented.method];
    cases.push(() => {
      wantBody(context.spec, document, route, documented);
    });
    cases.push(() => {
      if (operation) wantConditions(context.spec, document, operation, documented);
    });
    if (route.methods[documented.method] === 'get') {
      cases.push(() => {
        const offered = parametersOf(document, documented, 'query');
        wantSet(offered, viewParameters(context.spec, route.resource), `GET ${documented.path}: its query parameters`);
      });
    }
    if (route.methods[documented.method] !== 'list') continue;
    cases.push(() => {
      const offered = parametersOf(document, documented, 'query');
      wantSet(
        offered,
        expectedParameters(context.spec, route.resource),
        `GET ${documented.path}: its query parameters`,
      );
    });
    if (route.below) continue;
    cases.push(() => {
      const wanted = `list${route.resource.names.pascalPlural}`;
      want(documented.operation['operationId'] === wanted, `GET ${documented.path} is the operation ${wanted}`);
    });
  }
  return cases;
}

async function wantCommitted(context: CheckContext, document: Node): Promise<void> {
  const { dir, settings } = context.folder();
  const text = await readFile(join(dir, settings.openapi), 'utf8').catch(() => undefined);
  want(text !== undefined, `the OpenAPI document is committed as ${settings.openapi}`);
  const found = difference(document, JSON.parse(text));
  want(found === undefined, `the served document equals ${settings.openapi}: ${String(found)}`);
}

async function wantValid(document: Node): Promise<void> {
  const verdict = await new Validator().validate(structuredClone(document));
  want(verdict.valid, `the document is valid OpenAPI: ${JSON.stringify(verdict.errors ?? '').slice(0, 1_000)}`);
}

async function everything(context: CheckContext): Promise<void> {
  const served: Exchange = await context.editor.get('/openapi.json');
  const document = served.json;
  want(served.status === 200 && isRecord(document), '/openapi.json serves a JSON document', served);
  want(
    textOf(document['openapi']).startsWith('3.1.'),
    `the document is OpenAPI 3.1, not ${textOf(document['openapi'])}`,
  );
  const collector = createCollector();
  await collector.attempt(() => wantValid(document));
  if (context.has('files')) await collector.attempt(() => wantCommitted(context, document));
  for (const run of wantRoutes(context, document)) await collector.attempt(run);
  collector.finish();
}

/** The OpenAPI document. */
export const p09: Check = {
  id: 'P09',
  title: 'OpenAPI',
  contract:
    'The served OpenAPI is valid 3.1, equals the committed file, documents exactly the operations of the spec, each with 4xx, security and x-permission; every response of the run matches it.',
  needs: [],
  lane: 'shared',
  when: () => true,
  observe: (_spec, document) => (isRecord(document) ? documentChecker(document) : () => []),
  run: everything,
};
