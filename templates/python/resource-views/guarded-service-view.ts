import { toSnake } from '../../../src/naming.ts';
import type { Field, NestedCollection, Operation, Resource, Spec } from '../../../src/types.ts';
import { accessOf, limitsDeleted, readingOf } from '../../_shared/access/access-of.ts';
import { actorUses } from '../../_shared/access/actor-uses.ts';
import { permission } from '../../_shared/access/permission.ts';
import { tellsOwners } from '../../_shared/jobs/job-uses.ts';
import { capabilitiesOf } from '../../_shared/resources/capabilities.ts';
import { nestedCreateNames, nestedNames } from '../../_shared/resources/nested.ts';
import { flat, group, type Doc } from '../print/doc.ts';
import { layout } from '../print/layout.ts';
import { pyString } from '../print/py-string.ts';
import { wrapList } from '../print/wrap-list.ts';
import { actorName } from './actor-name.ts';
import { attributeOf } from './attributes.ts';
import { guardedServiceImports } from './guarded-service-imports.ts';
import { namesOf } from './names.ts';
import { nestedParents } from './nested-parents.ts';
import { nestedCreateClass } from './schema-view.ts';
import { serviceDependencies, serviceView } from './service-view.ts';

/** What the service of a resource shows whose rows are not alike for everybody. */
export function guardedServiceView(spec: Spec, resource: Resource): Readonly<Record<string, unknown>> {
  const plain = serviceView(spec, resource);
  const names = namesOf(resource);
  const { owns, guarded, claimed, hidesMembers, hasOwners, hasCreatedBy } = accessOf(resource);
  const { gets, creates, saves, restores, nestedParents: below } = capabilitiesOf(resource);
  const acts = actorUses(spec, resource);
  const tells = tellsOwners(spec, resource);
  const parents = nestedParents(spec, resource);
  const actor = actorName(resource);
  const repository = `self._${resource.names.snake}_repository`;
  const shown = hidesMembers ? names.read : names.model;
  const may = (operation: Operation) => pyString(permission(resource, operation));
  const attribute = (field: Field) => attributeOf(resource, field);
  const head = (name: string, isActing: boolean, parameters: readonly string[], type: string) =>
    wrapList(
      '    ',
      `async def ${name}(`,
      ['self', ...(isActing ? [`actor: ${actor}`] : []), ...parameters],
      `) -> ${type}:`,
    );
  const call = (start: string, callee: string, parameters: readonly Doc[]) =>
    layout('        ', start, group(`${callee}(`, parameters, ')'));
  const scope = (operation: Operation) => (owns(operation) ? [`owner_for(actor, ${may(operation)})`] : []);
  const listScope = limitsDeleted(resource)
    ? [group('list_owner(', ['actor', 'query', may('list'), may('restore')], ')')]
    : scope('list');
  const page = (query: Doc) => {
    const read = group(`${repository}.get_page(`, [query, ...listScope], ')');
    return hidesMembers
      ? [layout('        ', 'page = await ', read), '        return await self._show_page(actor, page)'].join('\n')
      : layout('        ', 'return await ', read);
  };
  const showOne = (row: string) => (hidesMembers ? `await self._show_one(actor, ${row})` : row);
  const saved = (values: Doc) =>
    group('self._save(', [...(hidesMembers || tells ? ['actor'] : []), 'current', values, 'demand'], ')');
  const reading = readingOf(resource);
  const foreign = (operation: Operation) =>
    owns(operation)
      ? [
          call('await ', 'refuse_foreign', [
            'actor',
            repository,
            'id',
            may(operation),
            reading === undefined ? '"public"' : may(reading),
            // A restoration names no version.
            ...(operation === 'restore' ? [] : ['demand']),
          ]),
        ]
      : [];
  const gifts = (operation: Operation, more: readonly string[]) =>
    guarded(operation).length > 0
      ? [call('', 'refuse_gifts', ['actor', may(operation), 'body', names.ownerMembers, ...more])]
      : [];
  const require = (operation: 'create' | 'replace', body: string) =>
    guarded(operation)
      .filter((field) => field.required)
      .map((field) => call('', 'require_member', [body, pyString(attribute(field))]));
  const replaced = guarded('replace').length > 0 ? 'kept' : 'body';
  const created = claimed.length > 0 ? 'claimed' : 'body';
  const nestedActs = (nested: NestedCollection, operation: Operation) => acts(operation) || parents.isClosed(nested);
  return {
    ...plain,
    actor,
    tells,
    ownersStatement: call('owners = await ', `${repository}.owners_of`, ['id']),
    tellStatement: call('await ', 'self._owner_notices.tell', [
      'actor',
      'owners',
      group('RowChange(', [pyString(resource.names.path), 'id', 'action'], ')'),
    ]),
    ...(tells && toldBy(spec, resource, plain)),
    hides: hidesMembers,
    showsOne: gets || creates || saves || restores,
    imports: guardedServiceImports(spec, resource),
    constants: constantsOf(resource, plain),
    listHead: head('list', acts('list'), ['query: ListQuery'], `Page[${shown}]`),
    listResult: page('query'),
    nestedLists: resource.nested.map((nested) => {
      const field = resource.fields.find(({ name }) => name === nested.field);
      const condition = [pyString(field?.wire ?? nested.field), pyString(field?.list === true ? 'has' : 'eq')];
      return {
        head: head(
          toSnake(nestedNames(nested).method),
          nestedActs(nested, 'list'),
          ['owner_id: UUID', 'query: ListQuery'],
          `Page[${shown}]`,
        ),
        parentLines: parents.lines(nested),
        result: page(group('query.and_filter(', [...condition, 'owner_id'], ')')),
      };
    }),
    getHead: head('get', acts('get'), ['id: UUID'], shown),
    getFound: call('found = await ', `${repository}.get_by_id`, ['id', ...scope('get')]),
    foundResult: showOne('found'),
    createHead: head('create', acts('create'), [`body: ${names.create}`], shown),
    createLines: [
      ...gifts('create', ['stored={}']),
      ...(claimed.length > 0
        ? [
            call('claimed = ', 'claim_owners', [
              'actor',
              may('create'),
              'body',
              ...claimed.map((field) => pyString(attribute(field))),
            ]),
          ]
        : []),
      ...require('create', created),
      call(hidesMembers || tells ? 'created = await ' : 'return await ', `${repository}.create`, [
        hasCreatedBy
          ? group('{', [`**${created}.complete()`, '"created_by": actor.user_id'], '}')
          : `${created}.complete()`,
      ]),
      ...(tells ? ['        await self._tell_owners(actor, created.id, "created")'] : []),
      ...(hidesMembers || tells ? [`        return ${showOne('created')}`] : []),
    ],
    nestedCreates: below.map((nested) => {
      const field = resource.fields.find(({ name }) => name === nested.field);
      const type = nestedCreateClass(resource, nested.owner);
      const member = field ? attribute(field) : nested.field;
      return {
        head: head(
          toSnake(nestedCreateNames(resource, nested).method),
          nestedActs(nested, 'create'),
          ['owner_id: UUID', `body: ${type}`],
          shown,
        ),
        parentLines: parents.lines(nested),
        result: call('return await ', 'self.create', [
          ...(acts('create') ? ['actor'] : []),
          group(`${names.create}.model_construct(`, ['**body.written()', `${member}=owner_id`], ')'),
        ]),
      };
    }),
    replaceHead: head('replace', acts('replace'), ['id: UUID', `body: ${names.replace}`, 'demand: Demand'], shown),
    replaceLines: [
      ...foreign('replace'),
      '        current = await self._find(id, demand)',
      ...(replaced === 'kept'
        ? [call('kept = ', 'keep_owners', ['actor', may('replace'), 'body', names.ownerMembers, 'current'])]
        : []),
      ...require('replace', replaced),
      layout(
        '        ',
        'return await ',
        saved(group('without_read_only(', [replaced, 'current', names.readOnly], ')')),
      ),
    ],
    updateHead: head('update', acts('update'), ['id: UUID', `body: ${names.update}`, 'demand: Demand'], shown),
    updateLines: [...foreign('update'), '        current = await self._find(id, demand)', ...gifts('update', [])],
    savedChanges: `await ${flat(saved('changes'))}`,
    unchanged: showOne('current'),
    deleteHead: head('delete', acts('delete'), ['id: UUID', 'demand: Demand'], 'None'),
    deleteLines: foreign('delete'),
    restoreHead: head('restore', acts('restore'), ['id: UUID'], shown),
    restoreLines: foreign('restore'),
    restoredResult: showOne('restored'),
    saveHead: wrapList(
      '    ',
      'async def _save(',
      [
        'self',
        ...(hidesMembers || tells ? [`actor: ${actor}`] : []),
        `current: ${names.model}`,
        'values: Mapping[str, Any]',
        'demand: Demand',
      ],
      `) -> ${shown}:`,
    ),
    savedResult: showOne('saved'),
    showResult: call('return await ', 'hide_private', [
      'actor',
      'rows',
      names.read,
      names.privateMembers,
      ...(hasOwners ? [`${repository}.owned_ids`] : []),
    ]),
  };
}

/** What a service is made of that tells owners. */
function toldBy(spec: Spec, resource: Resource, plain: Readonly<Record<string, unknown>>) {
  const repositories = serviceDependencies(spec, resource).map(
    (other) => `${other.names.snake}_repository: ${namesOf(other).repository}`,
  );
  const parameters = ['self', ...repositories, 'owner_notices: OwnerNotices'];
  return {
    initHead: wrapList('    ', 'def __init__(', parameters, ') -> None:'),
    members: [...(plain['members'] as readonly string[]), '        self._owner_notices = owner_notices'],
  };
}

function constantsOf(resource: Resource, plain: Readonly<Record<string, unknown>>): readonly string[] {
  const names = namesOf(resource);
  const { privates, guarded } = accessOf(resource);
  const offered = (['create', 'update', 'replace'] as const).filter((one) => resource.operations.includes(one));
  const owners = resource.fields.filter((field) => offered.some((one) => guarded(one).includes(field)));
  const tuple = (name: string, fields: readonly Field[]) =>
    wrapList(
      '',
      `${name} = (`,
      fields.map((field) => pyString(attributeOf(resource, field))),
      ')',
    );
  const documents = plain['documentLines'] as readonly string[];
  const constants = [
    ...(documents.length > 0
      ? [
          [
            `${names.documents} = {`,
            ...documents,
            '}',
            '"""Members whose objects a merge patch merges instead of replacing them, and what must come out."""',
          ],
        ]
      : []),
    ...(privates.length > 0
      ? [[tuple(names.privateMembers, privates), '"""Members that only an admin and the owner of a row see."""']]
      : []),
    ...(owners.length > 0
      ? [[tuple(names.ownerMembers, owners), '"""Members by which a row could be given to another owner."""']]
      : []),
  ];
  return constants.flatMap((lines) => ['', ...lines]);
}
