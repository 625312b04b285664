import type { Resource, Spec } from '../../../src/types.ts';
import { fits } from '../print/fits.ts';
import { importLine } from '../print/import-line.ts';
import { objectLine } from '../print/object-line.ts';
import { returnList } from '../print/return-list.ts';
import { wrapList } from '../print/wrap-list.ts';
import { tsString } from '../../../src/naming.ts';
import { permission as permissionOf } from '../../_shared/access/permission.ts';
import { hasAccounts } from '../../_shared/accounts/account-uses.ts';
import { capabilitiesOf } from '../../_shared/resources/capabilities.ts';
import { includesOf } from '../../_shared/resources/includes-of.ts';
import { namesOf } from './names.ts';
import { nestedCreateNames, nestedNames } from '../../_shared/resources/nested.ts';

/** What `controllers/<resource>-controller.ts` shows. */
export function controllerView(spec: Spec, resource: Resource): Readonly<Record<string, unknown>> {
  const names = namesOf(resource);
  const capabilities = capabilitiesOf(resource);
  const { lists, gets, creates, replaces, updates, alters, restores, anyList, nestedParents } = capabilities;
  const nestedLists = resource.nested.map((nested) => {
    const { method } = nestedNames(nested);
    const parameters = ['request: Request', 'response: Response'];
    return { method, head: wrapList('  ', `${method} = async (`, parameters, '): Promise<void> => {') };
  });
  const nestedCreates = nestedParents.map((nested) => {
    const created = nestedCreateNames(resource, nested);
    const parameters = ['request: Request', 'response: Response'];
    return { ...created, head: wrapList('  ', `${created.method} = async (`, parameters, '): Promise<void> => {') };
  });
  const senders = [
    ...(creates ? ['sendCreated'] : []),
    ...(gets || replaces || updates || restores ? ['sendObject'] : []),
    ...(anyList ? ['sendPage'] : []),
  ];
  const schemas = [
    ...(creates ? [names.createConst] : []),
    ...nestedCreates.map((nested) => nested.schema),
    ...(anyList ? [names.listConst] : []),
    ...(replaces ? [names.replaceConst] : []),
    ...(updates ? [names.updateConst] : []),
    ...(gets ? [names.viewConst] : []),
  ];
  const includes = includesOf(spec, resource).length > 0;
  const actor = includes && hasAccounts(spec) ? ['actorOf(response)'] : [];
  const parses = creates || replaces || updates;
  const needsId = gets || restores || nestedLists.length > 0;
  return {
    ...names,
    ...capabilities,
    lists,
    nestedLists,
    nestedCreates,
    includes,
    rowArguments: ['[found]', 'view', 'this.#sources', ...actor].join(', '),
    pageArguments: ['page.items', 'query.view', 'this.#sources', ...actor].join(', '),
    constructorHead: wrapList(
      '  ',
      'constructor(',
      [
        `service: ${names.service}`,
        ...(anyList ? ['cursors: CursorCodec'] : []),
        ...(includes ? ['sources: Sources'] : []),
      ],
      ') {',
    ),
    imports: [
      "import type { Request, Response } from 'express';",
      ...(includes ? ["import { includeRows, type Sources } from '../services/include-rows.ts';"] : []),
      `import type { ${names.service} } from '../services/${names.serviceFile}';`,
      ...(actor.length > 0 ? ["import { actorOf } from '../utils/actor-of.ts';"] : []),
      ...(anyList ? ["import type { CursorCodec } from '../utils/cursor.ts';"] : []),
      ...(senders.length > 0 ? [importLine(senders, '../utils/send.ts')] : []),
      ...(alters ? ["import { targetOf } from '../utils/target-of.ts';"] : []),
      ...(anyList ? ["import { parseListQuery } from '../validators/list-query.ts';"] : []),
      ...(parses ? ["import { parseBody } from '../validators/parse-body.ts';"] : []),
      ...(needsId ? ["import { parseId } from '../validators/parse-id.ts';"] : []),
      ...(gets ? ["import { parseView } from '../validators/parse-view.ts';"] : []),
      ...(schemas.length > 0 ? [importLine(schemas, `../validators/${names.validatorFile}`)] : []),
    ],
  };
}

type RouteView = Readonly<{
  endpoint: string;
  operationId: string;
  handler: string;
  isList?: boolean;
  isOne?: boolean;
  /** What the constant of the body's schema is called in the routes file, its component name, and the schema. */
  body?: readonly [string, string, string];
  permission: string;
  /** The status of success, where the method does not say it. */
  status?: number;
}>;

/** What `routes/<resource>-routes.ts` shows. */
export function routesView(spec: Spec, resource: Resource): Readonly<Record<string, unknown>> {
  const names = namesOf(resource);
  const routes = routesOf(spec, resource);
  const bodies = routes.flatMap((route) => (route.body ? [route.body] : []));
  const hasObject = routes.some((route) => !isDelete(route));
  const lists = routes.some((route) => route.isList === true) ? [names.listConst] : [];
  const views = routes.some((route) => route.isOne === true) ? [names.viewConst] : [];
  const validators = [...bodies.map(([, , schema]) => schema), ...lists, ...views].sort();
  const named = (constant: string, name: string, schema: string) =>
    objectLine('', `const ${constant} = `, [`name: '${name}'`, `schema: ${schema}`], ';');
  return {
    ...names,
    imports: [
      `import type { ${names.controller} } from '../controllers/${names.controllerFile}';`,
      ...(hasObject ? [importLine([names.schemaConst], `../models/${names.modelFile}`)] : []),
      ...(validators.length > 0 ? [importLine(validators, `../validators/${names.validatorFile}`)] : []),
      "import { route, type Route } from './route.ts';",
    ],
    hasSchemas: hasObject,
    schemas: [
      ...(hasObject ? [named('object', resource.names.pascal, names.schemaConst)] : []),
      ...bodies.map((body) => named(...body)),
    ],
    functionHead: wrapList(
      '',
      `export function ${names.routesFunction}(`,
      [`controller: ${names.controller}`],
      '): Route[] {',
    ),
    returnRoutes: returnList(routes.map((route) => routeLine(route, names))),
  };
}

function isDelete(route: RouteView): boolean {
  return route.endpoint.startsWith('DELETE');
}

/** A call with an object last: prettier breaks the object first, and the arguments only if that is not enough. */
function routeLine(route: RouteView, { listConst, viewConst }: ReturnType<typeof namesOf>): string {
  const { endpoint, operationId, permission, handler, isList, isOne, body, status } = route;
  const head = [tsString(endpoint), tsString(operationId), tsString(permission), `controller.${handler}`];
  const members = [
    ...(isList === true ? [`list: ${listConst}`] : []),
    ...(isOne === true ? [`view: ${viewConst}`] : []),
    ...(body ? [`body: ${body[0]}`] : []),
    ...(isDelete(route) ? ['versioned: true'] : ['result: object']),
    ...(status === undefined ? [] : [`status: ${String(status)}`]),
  ];
  if (members.length === 0) return wrapList('    ', 'route(', head, '),');
  const flat = `    route(${head.join(', ')}, { ${members.join(', ')} }),`;
  if (fits(flat)) return flat;
  const first = `    route(${head.join(', ')}, {`;
  if (fits(first)) return [first, ...members.map((member) => `      ${member},`), '    }),'].join('\n');
  return wrapList('    ', 'route(', [...head, `{ ${members.join(', ')} }`], '),');
}

function routesOf(spec: Spec, resource: Resource): readonly RouteView[] {
  const names = namesOf(resource);
  const { pascal, pascalPlural, path } = resource.names;
  const { createType, createConst, replaceType, replaceConst, updateType, updateConst } = names;
  const permission = (operation: Resource['operations'][number]) =>
    hasAccounts(spec) ? permissionOf(resource, operation) : 'public';
  const many = `/${path}`;
  const one = `/${path}/{id}`;
  const own = {
    list: { endpoint: `GET ${many}`, operationId: `list${pascalPlural}`, isList: true },
    create: { endpoint: `POST ${many}`, operationId: `create${pascal}`, body: ['create', createType, createConst] },
    get: { endpoint: `GET ${one}`, operationId: `get${pascal}`, isOne: true },
    replace: { endpoint: `PUT ${one}`, operationId: `replace${pascal}`, body: ['replace', replaceType, replaceConst] },
    update: { endpoint: `PATCH ${one}`, operationId: `update${pascal}`, body: ['update', updateType, updateConst] },
    delete: { endpoint: `DELETE ${one}`, operationId: `delete${pascal}` },
    restore: { endpoint: `POST ${one}/restore`, operationId: `restore${pascal}`, status: 200 },
  } satisfies Record<string, Omit<RouteView, 'handler' | 'permission'>>;
  const nested = resource.nested.flatMap((collection): readonly RouteView[] => {
    const owner = spec.resources.find((other) => other.name === collection.owner) ?? resource;
    const { method, operationId } = nestedNames(collection);
    const below = `/${owner.names.path}/{id}/${collection.path}`;
    const list = {
      endpoint: `GET ${below}`,
      operationId,
      handler: method,
      isList: true,
      permission: permission('list'),
    };
    if (collection.from !== 'parent' || !resource.operations.includes('create')) return [list];
    const create = nestedCreateNames(resource, collection);
    return [
      list,
      {
        endpoint: `POST ${below}`,
        operationId: create.operationId,
        handler: create.method,
        body: [create.method, create.type, create.schema],
        permission: permission('create'),
      },
    ];
  });
  const operations = Object.entries(own) as [keyof typeof own, Omit<RouteView, 'handler' | 'permission'>][];
  return [
    ...operations
      .filter(([operation]) => resource.operations.includes(operation))
      .map(([operation, route]) => ({ ...route, handler: operation, permission: permission(operation) })),
    ...nested,
  ];
}
