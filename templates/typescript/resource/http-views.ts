import type { Resource, Spec } from '../../../src/types.ts';
import { fits } from '../print/fits.ts';
import { importLine } from '../print/import-line.ts';
import { objectLine } from '../print/object-line.ts';
import { wrapList } from '../print/wrap-list.ts';
import { tsString } from '../../../src/naming.ts';
import { capabilitiesOf } from './capabilities.ts';
import { namesOf } from './names.ts';
import { nestedCreateNames, nestedNames } from './nested.ts';

/** What `controllers/<resource>-controller.ts` shows. */
export function controllerView(_spec: Spec, resource: Resource): Readonly<Record<string, unknown>> {
  const names = namesOf(resource);
  const capabilities = capabilitiesOf(resource);
  const { lists, gets, creates, replaces, updates, deletes, anyList, nestedParents } = capabilities;
  const nestedLists = resource.nested.map(nestedNames);
  const nestedCreates = nestedParents.map((nested) => nestedCreateNames(resource, nested));
  const senders = [
    ...(creates ? ['sendCreated'] : []),
    ...(gets || replaces || updates ? ['sendObject'] : []),
    ...(anyList ? ['sendPage'] : []),
  ];
  const schemas = [
    ...(creates ? [names.createConst] : []),
    ...nestedCreates.map((nested) => nested.schema),
    ...(anyList ? [names.listConst] : []),
    ...(replaces ? [names.replaceConst] : []),
    ...(updates ? [names.updateConst] : []),
  ];
  const parses = creates || replaces || updates;
  const needsId = gets || replaces || updates || deletes || nestedLists.length > 0;
  return {
    ...names,
    ...capabilities,
    lists,
    nestedLists,
    nestedCreates,
    constructorHead: wrapList(
      '  ',
      'constructor(',
      [`service: ${names.service}`, ...(anyList ? ['cursors: CursorCodec'] : [])],
      ') {',
    ),
    imports: [
      "import type { Request, Response } from 'express';",
      `import type { ${names.service} } from '../services/${names.serviceFile}';`,
      ...(anyList ? ["import type { CursorCodec } from '../utils/cursor.ts';"] : []),
      ...(senders.length > 0 ? [importLine(senders, '../utils/send.ts')] : []),
      ...(anyList ? ["import { parseListQuery } from '../validators/list-query.ts';"] : []),
      ...(parses ? ["import { parseBody } from '../validators/parse-body.ts';"] : []),
      ...(needsId ? ["import { parseId } from '../validators/parse-id.ts';"] : []),
      ...(schemas.length > 0 ? [importLine(schemas, `../validators/${names.validatorFile}`)] : []),
    ],
  };
}

type RouteView = Readonly<{
  method: string;
  path: string;
  operationId: string;
  summary: string;
  handler: string;
  isList?: boolean;
  /** The component name and the constant of the body's schema. */
  body?: readonly [string, string];
  status: 200 | 201 | 204;
  permission: string;
}>;

/** What `routes/<resource>-routes.ts` shows. */
export function routesView(spec: Spec, resource: Resource): Readonly<Record<string, unknown>> {
  const names = namesOf(resource);
  const routes = routesOf(spec, resource);
  const bodies = routes.flatMap((route) => (route.body ? [route.body[1]] : []));
  const usesSchema = routes.some((route) => route.status !== 204);
  const validators = [...bodies, ...(routes.some((route) => route.isList === true) ? [names.listConst] : [])].sort();
  return {
    ...names,
    imports: [
      `import type { ${names.controller} } from '../controllers/${names.controllerFile}';`,
      ...(usesSchema ? [importLine([names.schemaConst], `../models/${names.modelFile}`)] : []),
      ...(validators.length > 0 ? [importLine(validators, `../validators/${names.validatorFile}`)] : []),
      "import type { Route } from './route.ts';",
    ],
    usesSchema,
    objectSchema: objectLine(
      '',
      'const object = ',
      [`name: '${resource.names.pascal}'`, `schema: ${names.schemaConst}`],
      ';',
    ),
    functionHead: wrapList(
      '',
      `export function ${names.routesFunction}(`,
      [`controller: ${names.controller}`],
      '): Route[] {',
    ),
    routes: routes.map((route) => ({
      ...route,
      isList: route.isList === true,
      hasBody: route.body !== undefined,
      operationLine: property('      ', 'operationId', route.operationId),
      summaryLine: property('      ', 'summary', route.summary),
      bodyLine:
        route.body && objectLine('      ', 'body: ', [`name: '${route.body[0]}'`, `schema: ${route.body[1]}`], ','),
      successLine: `      success: { status: ${String(route.status)}${route.status === 204 ? '' : ', schema: object'} },`,
    })),
  };
}

function property(indent: string, name: string, value: string): string {
  const line = `${indent}${name}: ${tsString(value)},`;
  return fits(line) ? line : `${indent}${name}:\n${indent}  ${tsString(value)},`;
}

function routesOf(spec: Spec, resource: Resource): readonly RouteView[] {
  const names = namesOf(resource);
  const { pascal, pascalPlural, path } = resource.names;
  const { words, wordsPlural, aResource, createType, createConst, replaceType, replaceConst, updateType, updateConst } =
    names;
  const many = `/${path}`;
  const one = `/${path}/{id}`;
  const permission = (operation: Resource['operations'][number]) => resource.access[operation].join(' ');
  const all: Readonly<Record<string, RouteView>> = {
    list: {
      method: 'get',
      path: many,
      operationId: `list${pascalPlural}`,
      summary: `List ${wordsPlural}`,
      handler: 'list',
      isList: true,
      status: 200,
      permission: 'list',
    },
    create: {
      method: 'post',
      path: many,
      operationId: `create${pascal}`,
      summary: `Create ${aResource}`,
      handler: 'create',
      body: [createType, createConst],
      status: 201,
      permission: 'create',
    },
    get: {
      method: 'get',
      path: one,
      operationId: `get${pascal}`,
      summary: `Get ${aResource}`,
      handler: 'get',
      status: 200,
      permission: 'get',
    },
    replace: {
      method: 'put',
      path: one,
      operationId: `replace${pascal}`,
      summary: `Replace ${aResource}`,
      handler: 'replace',
      body: [replaceType, replaceConst],
      status: 200,
      permission: 'replace',
    },
    update: {
      method: 'patch',
      path: one,
      operationId: `update${pascal}`,
      summary: `Change ${aResource}`,
      handler: 'update',
      body: [updateType, updateConst],
      status: 200,
      permission: 'update',
    },
    delete: {
      method: 'delete',
      path: one,
      operationId: `delete${pascal}`,
      summary: `Delete ${aResource}`,
      handler: 'delete',
      status: 204,
      permission: 'delete',
    },
  };
  const own = Object.values(all).flatMap((route) => {
    const operation = resource.operations.find((name) => name === route.permission);
    return operation ? [{ ...route, permission: permission(operation) }] : [];
  });
  const nested = resource.nested.flatMap((collection) => {
    const owner = spec.resources.find((other) => other.name === collection.owner) ?? resource;
    const { method, operationId } = nestedNames(collection);
    const below = `/${owner.names.path}/{id}/${collection.path}`;
    const list: RouteView = {
      method: 'get',
      path: below,
      operationId,
      summary: `List the ${wordsPlural} of one ${owner.names.words}`,
      handler: method,
      isList: true,
      status: 200,
      permission: resource.access.list.join(' '),
    };
    if (collection.from !== 'parent' || !resource.operations.includes('create')) return [list];
    const create = nestedCreateNames(resource, collection);
    return [
      list,
      {
        method: 'post',
        path: below,
        operationId: create.operationId,
        summary: `Create a ${words} below one ${owner.names.words}`,
        handler: create.method,
        body: [create.type, create.schema],
        status: 201,
        permission: permission('create'),
      } satisfies RouteView,
    ];
  });
  return [...own, ...nested];
}
