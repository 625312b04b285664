import { toSnake } from '../../../src/naming.ts';
import type { Operation, Resource, Spec } from '../../../src/types.ts';
import { isClosed, isGuarded } from '../../_shared/access/access-of.ts';
import { actorUses } from '../../_shared/access/actor-uses.ts';
import { permission } from '../../_shared/access/permission.ts';
import { hasAccounts } from '../../_shared/accounts/account-uses.ts';
import { tellsOwners } from '../../_shared/jobs/job-uses.ts';
import { capabilitiesOf } from '../../_shared/resources/capabilities.ts';
import { includesOf, type Include } from '../../_shared/resources/includes-of.ts';
import { nestedCreateNames, nestedNames } from '../../_shared/resources/nested.ts';
import { flat, group, type Doc } from '../print/doc.ts';
import { importBlock } from '../print/import-block.ts';
import { layout } from '../print/layout.ts';
import { pyString } from '../print/py-string.ts';
import { wrapList } from '../print/wrap-list.ts';
import { attributeOf } from './attributes.ts';
import { namesOf } from './names.ts';
import { nestedCreateClass } from './schema-view.ts';
import { serviceDependencies } from './service-view.ts';

type RouteView = Readonly<{
  /** The decorator. */
  decorator: string;
  /** The line that begins the function. */
  head: string;
  body: readonly string[];
}>;

/** What `api/<resource>_routes.py` shows. */
export function routesView(spec: Spec, resource: Resource): Readonly<Record<string, unknown>> {
  const names = namesOf(resource);
  const { creates, replaces, updates, gets, alters, restores, anyList, nestedParents } = capabilitiesOf(resource);
  const dependencies = serviceDependencies(spec, resource);
  const answersObject = gets || replaces || updates || restores;
  const needsId = gets || alters || restores || resource.nested.length > 0;
  const hasObject = answersObject || creates;
  const routes = routesOf(spec, resource);
  const tells = tellsOwners(spec, resource);
  const needsNotices = tells || includesOf(spec, resource).some(({ target }) => tellsOwners(spec, target));
  const includes = includesOf(spec, resource);
  const accounts = hasAccounts(spec);
  const targets = includes.flatMap(({ target }) => serviceDependencies(spec, target));
  return {
    imports: importBlock([
      ...(includes.length > 0 && accounts ? [{ from: 'functools', names: ['partial'] }] : []),
      { from: 'typing', names: ['Annotated'] },
      { from: 'fastapi', names: ['APIRouter', 'Depends', ...(hasObject || anyList ? ['Request'] : []), 'Response'] },
      { from: 'app.api.api_route', names: ['ApiRoute'] },
      {
        from: 'app.api.authorization',
        names: accounts
          ? [...(routes.some(takesActor) || includes.length > 0 ? ['CurrentActor'] : []), 'requires']
          : [],
      },
      {
        from: 'app.api.dependencies',
        names: [
          ...(needsId ? ['IdPath'] : []),
          ...(alters ? ['IfMatch'] : []),
          'Session',
          ...(anyList ? ['reads_list'] : []),
          ...(gets ? ['reads_view'] : []),
        ],
      },
      { from: 'app.api.included', names: includes.length > 0 ? ['Source', 'Sources', 'read_included'] : [] },
      {
        from: 'app.api.list_parameters',
        names: [...(anyList ? ['list_parameters'] : []), ...(gets ? ['view_parameters'] : [])],
      },
      {
        from: 'app.api.responses',
        names: [
          ...(creates ? ['created_response'] : []),
          ...(answersObject ? ['object_response'] : []),
          ...(anyList ? ['page_response'] : []),
        ],
      },
      { from: 'app.core.api_info', names: creates ? ['BASE_PATH'] : [] },
      { from: 'app.core.envelope', names: [...(anyList ? ['ListBody'] : []), ...(hasObject ? ['ObjectBody'] : [])] },
      { from: 'app.repositories.outbox_repository', names: needsNotices ? ['OutboxRepository'] : [] },
      ...[...dependencies, ...targets].map((other) => ({
        from: namesOf(other).repositoryModule,
        names: [namesOf(other).repository],
      })),
      {
        from: names.schemaModule,
        names: [
          ...(creates ? [names.create] : []),
          ...nestedParents.map((nested) => nestedCreateClass(resource, nested.owner)),
          ...(replaces ? [names.replace] : []),
          ...(updates ? [names.update] : []),
          ...(hasObject || anyList ? [names.read] : []),
          ...(anyList ? [names.list] : []),
          ...(gets ? [names.view] : []),
        ],
      },
      { from: 'app.services.owner_notices', names: needsNotices ? ['OwnerNotices'] : [] },
      ...includes.map(({ target }) => ({ from: namesOf(target).schemaModule, names: [namesOf(target).read] })),
      ...includes.map(({ target }) => ({ from: namesOf(target).serviceModule, names: [namesOf(target).service] })),
      { from: names.serviceModule, names: [names.service] },
      { from: 'app.utils.demand', names: alters ? ['read_target'] : [] },
      { from: 'app.utils.list_query', names: anyList ? ['ListQuery'] : [] },
      { from: 'app.utils.parse_id', names: gets || resource.nested.length > 0 ? ['parse_id'] : [] },
      { from: 'app.utils.view', names: gets ? ['View'] : [] },
    ]),
    tag: `tags=["${resource.names.path}"]`,
    providerHead: `async def get_service(session: Session) -> ${names.service}:`,
    providerReturn: wrapList(
      '    ',
      `return ${names.service}(`,
      [
        ...dependencies.map((other) => `${namesOf(other).repository}(session)`),
        ...(tells ? ['OwnerNotices(OutboxRepository(session))'] : []),
      ],
      ')',
    ),
    service: names.service,
    anyList,
    list: names.list,
    gets,
    view: names.view,
    includes: includes.length > 0,
    sourcesHead: `async def get_sources(session: Session${accounts ? ', actor: CurrentActor' : ''}) -> Sources:`,
    sourcesReturn: layout('    ', 'return ', group('{', includes.map(sourceOf), '}')),
    routes,
  };

  /** One entry of what `get_sources` returns. */
  function sourceOf({ field, target }: Include): Doc {
    const { read, service } = namesOf(target);
    const repositories = [
      ...serviceDependencies(spec, target).map((other) => `${namesOf(other).repository}(session)`),
      ...(tellsOwners(spec, target) ? ['OwnerNotices(OutboxRepository(session))'] : []),
    ];
    const made = group(`${service}(`, repositories, ')');
    const method = `${flat(made)}.list_by_ids`;
    return group(
      `${pyString(field.wire)}: Source(`,
      [pyString(attributeOf(resource, field)), read, accounts ? group('partial(', [method, 'actor'], ')') : method],
      ')',
    );
  }
}

function takesActor({ head }: RouteView): boolean {
  return head.includes(actorParameter);
}

const actorParameter = 'actor: CurrentActor';
const ifMatch = 'if_match: IfMatch = None';
const target = '    target = read_target(id, if_match)';

function routesOf(spec: Spec, resource: Resource): readonly RouteView[] {
  const names = namesOf(resource);
  const { pascal, pascalPlural, path, snake } = resource.names;
  const many = `/${path}`;
  const one = `/${path}/{id}`;
  const uses = actorUses(spec, resource);
  const acts = (operation: Operation) => isGuarded(resource, spec.resources) && uses(operation);
  const includes = includesOf(spec, resource).length > 0;
  const chosen = includes ? ['sources: Included'] : [];
  const actor = (isActing: boolean) => (isActing ? ['actor'] : []);
  const parameters = (isActing: boolean, others: readonly string[]) => [
    ...(isActing ? [actorParameter] : []),
    ...others,
  ];
  const requires = (operation: Operation) => `requires(${pyString(permission(resource, operation))})`;
  const extra = (operation: Operation): readonly Doc[] =>
    hasAccounts(spec) ? [`openapi_extra=${requires(operation)}`] : [];
  const listExtra: Doc = hasAccounts(spec)
    ? group('openapi_extra={', [`**list_parameters(${names.list})`, `**${requires('list')}`], '}')
    : `openapi_extra=list_parameters(${names.list})`;
  const oneExtra: Doc = hasAccounts(spec)
    ? group('openapi_extra={', [`**view_parameters(${names.view})`, `**${requires('get')}`], '}')
    : `openapi_extra=view_parameters(${names.view})`;
  const answer = (call: string, args: readonly string[], more: readonly string[] = []) =>
    wrapList(
      '    ',
      'return object_response(',
      ['request', names.read, group(`await ${call}`, args, ')'), ...more],
      ')',
    );
  const list = (
    place: string,
    operationId: string,
    name: string,
    method: string,
    below: boolean,
    isActing: boolean,
  ): RouteView => ({
    decorator: decorator('get', place, operationId, `ListBody[${names.read}]`, [listExtra]),
    head: head(name, parameters(isActing, [...(below ? ['id: IdPath'] : []), 'query: Query', ...chosen])),
    body: [
      wrapList(
        '    ',
        `page = await service.${method}(`,
        [...actor(isActing), ...(below ? ['parse_id(id)'] : []), 'query'],
        ')',
      ),
      ...(includes ? ['    included = await read_included(page.items, query.view, sources)'] : []),
      wrapList(
        '    ',
        'return page_response(',
        ['request', names.read, 'query', 'page', ...(includes ? ['included'] : [])],
        ')',
      ),
    ],
  });
  const create = (
    place: string,
    operationId: string,
    name: string,
    method: string,
    body: string,
    below: boolean,
    isActing: boolean,
  ): RouteView => ({
    decorator: decorator('post', place, operationId, `ObjectBody[${names.read}]`, [
      'status_code=201',
      ...extra('create'),
    ]),
    head: head(name, parameters(isActing, [...(below ? ['id: IdPath'] : []), `body: ${body}`])),
    body: [
      wrapList(
        '    ',
        `created = await service.${method}(`,
        [...actor(isActing), ...(below ? ['parse_id(id)'] : []), 'body'],
        ')',
      ),
      wrapList('    ', 'return created_response(', ['request', names.read, 'created', `f"{BASE_PATH}${many}"`], ')'),
    ],
  });
  const write = (verb: string, name: 'replace' | 'update', body: string): RouteView => ({
    decorator: decorator(verb, one, `${name}${pascal}`, `ObjectBody[${names.read}]`, extra(name)),
    head: head(`${name}_${snake}`, parameters(acts(name), ['id: IdPath', `body: ${body}`, ifMatch])),
    body: [target, answer(`service.${name}(`, [...actor(acts(name)), 'target.id', 'body', 'target.demand'])],
  });
  const own: Readonly<Record<string, RouteView>> = {
    list: list(many, `list${pascalPlural}`, `list_${names.plural}`, 'list', false, acts('list')),
    create: create(many, `create${pascal}`, `create_${snake}`, 'create', names.create, false, acts('create')),
    get: {
      decorator: decorator('get', one, `get${pascal}`, `ObjectBody[${names.read}]`, [oneExtra]),
      head: head(`get_${snake}`, parameters(acts('get'), ['id: IdPath', 'view: Chosen', ...chosen])),
      body: includes
        ? [
            wrapList('    ', 'found = await service.get(', [...actor(acts('get')), 'parse_id(id)'], ')'),
            '    included = await read_included([found], view, sources)',
            wrapList(
              '    ',
              'return object_response(',
              ['request', names.read, 'found', 'view=view', 'included=included'],
              ')',
            ),
          ]
        : [answer('service.get(', [...actor(acts('get')), 'parse_id(id)'], ['view=view'])],
    },
    replace: write('put', 'replace', names.replace),
    update: write('patch', 'update', names.update),
    delete: {
      decorator: wrapList(
        '',
        '@router.delete(',
        [`"${one}"`, `operation_id="delete${pascal}"`, 'status_code=204', ...extra('delete')],
        ')',
      ),
      head: wrapList(
        '',
        `async def delete_${snake}(`,
        ['service: Service', ...parameters(acts('delete'), ['id: IdPath', ifMatch])],
        ') -> Response:',
      ),
      body: [
        target,
        `    await service.delete(${[...actor(acts('delete')), 'target.id', 'target.demand'].join(', ')})`,
        '    return Response(status_code=204)',
      ],
    },
    restore: {
      decorator: decorator('post', `${one}/restore`, `restore${pascal}`, `ObjectBody[${names.read}]`, extra('restore')),
      head: head(`restore_${snake}`, parameters(acts('restore'), ['id: IdPath'])),
      body: [answer('service.restore(', [...actor(acts('restore')), 'parse_id(id)'])],
    },
  };
  const nested = resource.nested.flatMap((collection): readonly RouteView[] => {
    const owner = spec.resources.find((other) => other.name === collection.owner) ?? resource;
    const { method, operationId } = nestedNames(collection);
    const below = `/${owner.names.path}/{id}/${collection.path}`;
    const isBehind = isGuarded(resource, spec.resources) && isClosed(owner);
    const lists = list(below, operationId, toSnake(operationId), toSnake(method), true, acts('list') || isBehind);
    if (collection.from !== 'parent' || !resource.operations.includes('create')) return [lists];
    const creating = nestedCreateNames(resource, collection);
    const type = nestedCreateClass(resource, collection.owner);
    return [
      lists,
      create(
        below,
        creating.operationId,
        toSnake(creating.operationId),
        toSnake(creating.method),
        type,
        true,
        acts('create') || isBehind,
      ),
    ];
  });
  return [
    ...Object.entries(own).flatMap(([operation, route]) =>
      resource.operations.some((offered) => offered === operation) ? [route] : [],
    ),
    ...nested,
  ];
}

function decorator(verb: string, path: string, operationId: string, model: string, more: readonly Doc[]): string {
  const args = [`"${path}"`, `operation_id="${operationId}"`, `response_model=${model}`, ...more];
  return wrapList('', `@router.${verb}(`, args, ')');
}

function head(name: string, parameters: readonly string[]): string {
  return wrapList('', `async def ${name}(`, ['request: Request', 'service: Service', ...parameters], ') -> Response:');
}
