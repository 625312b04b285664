import { tsPropertyName, tsString } from '../../../src/naming.ts';
import type { NestedCollection, Operation, Resource, Spec } from '../../../src/types.ts';
import { accessOf, isClosed, limitsDeleted, readingOf } from '../../_shared/access/access-of.ts';
import { permission } from '../../_shared/access/permission.ts';
import { isUser } from '../../_shared/accounts/user-resource.ts';
import { tellsOwners } from '../../_shared/jobs/job-uses.ts';
import { capabilitiesOf, isDocument } from '../../_shared/resources/capabilities.ts';
import { nestedCreateNames, nestedNames } from '../../_shared/resources/nested.ts';
import { fits } from '../print/fits.ts';
import { importLine } from '../print/import-line.ts';
import { objectLine } from '../print/object-line.ts';
import { wrapList } from '../print/wrap-list.ts';
import { actorUses } from '../../_shared/access/actor-uses.ts';
import { localName, localProperty } from './local-name.ts';
import { nestedFilter } from './nested-filter.ts';
import { actorImport, actorName } from './actor-name.ts';
import { includedView } from './included-view.ts';
import { namesOf } from './names.ts';
import { changesTypeOf, demandImport, serviceView } from './service-view.ts';

/** What the service of a resource shows whose rows are not alike for everybody. */
export function guardedServiceView(spec: Spec, resource: Resource): Readonly<Record<string, unknown>> {
  const plain = serviceView(spec, resource);
  const names = namesOf(resource);
  const access = accessOf(resource);
  const capabilities = capabilitiesOf(resource);
  const { creates, replaces, updates, deletes, restores, gets, saves, lists, writable, nestedParents } = capabilities;
  const { owns, guarded, claimed, hidesMembers, privates, hasOwners, hasCreatedBy } = access;
  const acts = actorUses(spec, resource);
  const tells = tellsOwners(spec, resource);
  const actor = actorName(resource);
  const repository = `this.#${names.repository}`;
  const result = `Promise<${names.model}>`;
  const may = (operation: Operation) => tsString(permission(resource, operation));
  const documents = updates ? writable.filter(isDocument) : [];
  const merges = documents.length > 0;
  const changes = changesTypeOf(resource);
  const withActor = (operation: Operation, parameters: readonly string[]) =>
    acts(operation) ? [`actor: ${actor}`, ...parameters] : parameters;
  const head = (name: string, parameters: readonly string[], type: string) =>
    wrapList('  ', `async ${name}(`, parameters, `): ${type} {`);
  const scope = (operation: Operation) => (owns(operation) ? [`ownerFor(actor, ${may(operation)})`] : []);
  const limits = limitsDeleted(resource);
  const listScope = limits ? [`listOwner(actor, query, ${may('list')}, ${may('restore')})`] : scope('list');
  const page = (arguments_: readonly string[]) =>
    wrapList('    ', `${hidesMembers ? 'const page = await' : 'return'} ${repository}.list(`, arguments_, ');');
  const showOne = (row: string) => (hidesMembers ? `this.#showOne(actor, ${row})` : row);
  const read = readingOf(resource);
  /** A restoration names no version. */
  const demanded = (operation: Operation) => (operation === 'restore' ? [] : ['demand']);
  const foreign = (operation: Operation) =>
    owns(operation)
      ? [
          wrapList(
            '    ',
            'await refuseForeign(',
            [
              ...['actor', repository, 'id', may(operation), read === undefined ? "'public'" : may(read)],
              ...demanded(operation),
            ],
            ');',
          ),
        ]
      : [];
  const reading = nestedParentsOf(spec, resource);
  const nestedActs = (nested: NestedCollection, operation: Operation) => acts(operation) || reading.isClosed(nested);
  const saveArguments = (value: string) => [...(hidesMembers || tells ? ['actor'] : []), 'current', value, 'demand'];
  const save = (value: string) => wrapList('    ', 'return this.#save(', saveArguments(value), ');');
  const required = (operation: 'create' | 'replace') => guarded(operation).filter((field) => field.required);
  const constants = [
    ...(tells ? [`const resourcePath = ${tsString(resource.names.path)};`] : []),
    ...(merges
      ? [
          wrapList(
            '',
            'const documents = [',
            documents.map(({ wire }) => tsString(wire)),
            '] as const;',
          ),
        ]
      : []),
    ...(hidesMembers
      ? [
          wrapList(
            '',
            'const privateMembers = [',
            privates.map(({ wire }) => tsString(wire)),
            '] as const;',
          ),
        ]
      : []),
    ...(usesOwnerMembers(resource)
      ? [wrapList('', 'const ownerMembers = [', ownerMemberNames(resource).map(tsString), '] as const;')]
      : []),
  ];
  const createLines = [
    ...(guarded('create').length > 0
      ? [wrapList('    ', 'refuseGifts(', ['actor', may('create'), 'input', 'ownerMembers', '{}'], ');')]
      : []),
    ...claimed.map((field) => {
      const given = `input${member(field.wire)}`;
      const own = `actor.reach(${may('create')}) === 'own' ? actor.userId : ${given}`;
      const value = field.required ? [own, tsString(field.wire)] : [own];
      return field.required
        ? wrapList('    ', `const ${localName(field.wire)} = requireMember(`, value, ');')
        : assignment(`    const ${localName(field.wire)} =`, `${own};`);
    }),
    ...required('create')
      .filter((field) => !claimed.includes(field))
      .map((field) =>
        wrapList(
          '    ',
          `const ${localName(field.wire)} = requireMember(`,
          [`input${member(field.wire)}`, tsString(field.wire)],
          ');',
        ),
      ),
    insertLine(),
  ];

  function insertLine(): string {
    const set = [...new Set([...claimed, ...required('create')])].map(({ wire }) => localProperty(wire));
    const parts = [...set, ...(hasCreatedBy ? ['created_by: actor.userId'] : [])];
    const isKept = hidesMembers || tells;
    const head = `${isKept ? 'const created = await' : 'return'} ${repository}.insert(`;
    const call = parts.length === 0 ? `    ${head}input);` : objectLine('    ', head, ['...input', ...parts], ');');
    return [
      call,
      ...(tells ? ["    await this.#tellOwners(actor, created.id, 'created');"] : []),
      ...(isKept ? [`    return ${showOne('created')};`] : []),
    ].join('\n');
  }

  const replaceLines = [
    ...foreign('replace'),
    '    const current = await this.#find(id, demand);',
    ...(guarded('replace').length > 0
      ? [
          wrapList(
            '    ',
            'const kept = keepOwners(',
            ['actor', may('replace'), 'input', 'ownerMembers', 'current'],
            ');',
          ),
          ...required('replace').map((field) =>
            wrapList(
              '    ',
              `const ${localName(field.wire)} = requireMember(`,
              [`kept${member(field.wire)}`, tsString(field.wire)],
              ');',
            ),
          ),
          save(
            `withoutReadOnly(${
              required('replace').length > 0
                ? `{ ...kept, ${required('replace')
                    .map(({ wire }) => localProperty(wire))
                    .join(', ')} }`
                : 'kept'
            }, current, ${names.readOnlyConst})`,
          ),
        ]
      : [save(`withoutReadOnly(input, current, ${names.readOnlyConst})`)]),
  ];
  const updateLines = [
    ...foreign('update'),
    '    const current = await this.#find(id, demand);',
    ...(guarded('update').length > 0
      ? [wrapList('    ', 'refuseGifts(', ['actor', may('update'), 'changes', 'ownerMembers'], ');')]
      : []),
    `    if (Object.keys(changes).length === 0) return ${showOne('current')};`,
    save(merges ? 'merge(current, changes)' : 'changes'),
  ];
  const included = includedView(spec, resource);
  const own = nestedCreateTypes(resource);
  const usesForeign = [
    ...(updates ? (['update'] as const) : []),
    ...(replaces ? (['replace'] as const) : []),
    ...(deletes ? (['delete'] as const) : []),
    ...(restores ? (['restore'] as const) : []),
  ].some(owns);
  const validatorTypes = [
    ...(creates ? [names.createType] : []),
    ...own,
    ...(replaces ? [names.replaceType] : []),
    ...(updates ? [names.updateType] : []),
    ...(changes === names.changesType ? [names.changesType] : []),
  ];
  const values = [
    ...(replaces ? [names.readOnlyConst] : []),
    ...(merges ? [changes === names.changesType ? names.changesConst : names.updateConst] : []),
  ];
  const anyList = lists || resource.nested.length > 0;
  const anyActor = [
    included.needsActor,
    ...resource.operations.map(acts),
    ...resource.nested.map((nested) => nestedActs(nested, 'list')),
  ].some(Boolean);
  const anyScope =
    (anyList && owns('list') && !limits) || (gets && owns('get')) || included.needsScope || reading.anyScope;
  const needsRequire = required('create').length > 0 || (replaces && required('replace').length > 0);
  const needsGifts = (creates && guarded('create').length > 0) || (updates && guarded('update').length > 0);
  const keeps = replaces && guarded('replace').length > 0;
  return {
    ...plain,
    constants,
    hasConstants: constants.length > 0,
    ...(tells && toldBy(plain['dependencies'] as readonly Dependency[])),
    tells,
    ownersStatement: wrapList('    ', `const owners = await ${repository}.ownersOf(`, ['id'], ');'),
    actor,
    hides: hidesMembers,
    showsOne: gets || creates || saves || restores,
    imports: [
      `import type { ${names.model} } from '../models/${names.modelFile}';`,
      ...(plain['dependencies'] as readonly Dependency[]).map(
        ({ type, file }) => `import type { ${type} } from '../repositories/${file}';`,
      ),
      ...(gets || resource.nested.length > 0 ? ["import { notFound } from '../utils/api-error.ts';"] : []),
      ...(saves || deletes ? [demandImport] : []),
      ...(merges ? ["import { mergePatch } from '../utils/merge-patch.ts';"] : []),
      ...(anyList ? ["import type { Page } from '../utils/page.ts';"] : []),
      ...(replaces ? ["import { withoutReadOnly } from '../utils/read-only.ts';"] : []),
      ...(anyList
        ? [
            `import type { ${resource.nested.length > 0 ? 'Filter, ListQuery' : 'ListQuery'} } from '../validators/list-query.ts';`,
          ]
        : []),
      ...(merges ? ["import { parseBody } from '../validators/parse-body.ts';"] : []),
      ...(validatorTypes.length + values.length > 0
        ? [
            values.length > 0
              ? importLine(
                  [...values, ...validatorTypes.map((name) => `type ${name}`)],
                  `../validators/${names.validatorFile}`,
                )
              : importLine(validatorTypes, `../validators/${names.validatorFile}`).replace('import {', 'import type {'),
          ]
        : []),
      ...(anyActor ? [actorImport(resource)] : []),
      ...included.includedImports,
      ...(hidesMembers ? ["import { hidePrivate } from './hide-private.ts';"] : []),
      ...(keeps ? ["import { keepOwners } from './keep-owners.ts';"] : []),
      ...(limits ? ["import { listOwner } from './list-owner.ts';"] : []),
      ...(anyScope ? ["import { ownerFor } from './owner-for.ts';"] : []),
      ...(tells ? ["import type { OwnerNotices } from './owner-notices.ts';"] : []),
      ...(usesForeign ? ["import { refuseForeign } from './refuse-foreign.ts';"] : []),
      ...(needsGifts ? ["import { refuseGifts } from './refuse-gifts.ts';"] : []),
      ...(needsRequire ? ["import { requireMember } from './require-member.ts';"] : []),
      ...(restores ? ["import { restoreRefusal } from './restore-refusal.ts';"] : []),
    ],
    listHead: head('list', withActor('list', ['query: ListQuery']), `Promise<Page<${names.model}>>`),
    listStatement: page(['query', ...listScope]),
    nestedLists: resource.nested.map((nested) => {
      const field = resource.fields.find(({ name }) => name === nested.field);
      const parameters = ['ownerId: string', 'query: ListQuery'];
      return {
        head: head(
          nestedNames(nested).method,
          nestedActs(nested, 'list') ? [`actor: ${actor}`, ...parameters] : parameters,
          `Promise<Page<${names.model}>>`,
        ),
        parentLines: reading.lines(nested),
        filterStatement: nestedFilter(field, nested),
        statement: page(['{ ...query, filters: [...query.filters, filter] }', ...listScope]),
      };
    }),
    getHead: head('get', withActor('get', ['id: string']), result),
    getStatement: wrapList('    ', `const found = await ${repository}.findById(`, ['id', ...scope('get')], ');'),
    createHead: head('create', withActor('create', [`input: ${names.createType}`]), result),
    createLines,
    nestedCreates: nestedParents.map((nested) => {
      const { method, type } = nestedCreateNames(resource, nested);
      const field = resource.fields.find(({ name }) => name === nested.field);
      const parameters = ['ownerId: string', `input: ${type}`];
      const value = `{ ...input, ${tsPropertyName(field?.wire ?? nested.field)}: ownerId }`;
      return {
        head: head(method, nestedActs(nested, 'create') ? [`actor: ${actor}`, ...parameters] : parameters, result),
        parentLines: reading.lines(nested),
        returnLine: `    return this.create(${acts('create') ? 'actor, ' : ''}${value});`,
      };
    }),
    replaceHead: head(
      'replace',
      withActor('replace', ['id: string', `input: ${names.replaceType}`, 'demand: Demand']),
      result,
    ),
    replaceLines,
    updateHead: head(
      'update',
      withActor('update', ['id: string', `changes: ${names.updateType}`, 'demand: Demand']),
      result,
    ),
    updateLines,
    deleteHead: head('delete', withActor('delete', ['id: string', 'demand: Demand']), 'Promise<void>'),
    deleteLines: foreign('delete'),
    restoreHead: head('restore', withActor('restore', ['id: string']), result),
    restoreLines: foreign('restore'),
    restoredResult: showOne('restored'),
    saveHead: wrapList(
      '  ',
      'async #save(',
      [
        ...(hidesMembers || tells ? [`actor: ${actor}`] : []),
        `current: ${names.model}`,
        `changes: ${plain['saveType'] as string}`,
        'demand: Demand',
      ],
      `): ${result} {`,
    ),
    mergeHead: wrapList(
      '',
      'function merge(',
      [`current: ${names.model}`, `changes: ${names.updateType}`],
      `): ${changes} {`,
    ),
    showHead: wrapList(
      '  ',
      'async #show(',
      [`actor: ${actor}`, `rows: readonly ${names.model}[]`],
      `): Promise<${names.model}[]> {`,
    ),
    showStatement: wrapList(
      '    ',
      'return hidePrivate(',
      [
        'actor',
        'rows',
        'privateMembers',
        ...(hasOwners ? [`(ids, userId) => ${repository}.ownedIds(ids, userId)`] : []),
      ],
      ');',
    ),
  };
}

type Dependency = Readonly<{ name: string; type: string; file: string }>;

/** What a service is made of that tells owners. */
function toldBy(repositories: readonly Dependency[]) {
  const dependencies = [...repositories, { name: 'ownerNotices', type: 'OwnerNotices' }];
  const parameters = dependencies.map(({ name, type }) => `${name}: ${type}`);
  return { dependencies, constructorHead: wrapList('  ', 'constructor(', parameters, ') {') };
}

/** How a nested list finds out whether the caller can read the row in its path. */
function nestedParentsOf(spec: Spec, resource: Resource) {
  const parentOf = ({ owner }: NestedCollection) => spec.resources.find(({ name }) => name === owner) ?? resource;
  const readsOwn = (parent: Resource) => {
    const read = readingOf(parent);
    return !isUser(parent) && read !== undefined && accessOf(parent).owns(read);
  };
  return {
    isClosed: (nested: NestedCollection) => isClosed(parentOf(nested)),
    anyScope: resource.nested.some((nested) => readsOwn(parentOf(nested))),
    lines(nested: NestedCollection): readonly string[] {
      const parent = parentOf(nested);
      const read = readingOf(parent);
      const find = `const owner = await this.#${namesOf(parent).repository}.findById(`;
      const may = isUser(parent) ? 'users:read' : permission(parent, read ?? 'get');
      const isSelf = isUser(parent) ? 'ownerId !== actor.userId && ' : '';
      const scope = readsOwn(parent) ? [`ownerFor(actor, ${tsString(may)})`] : [];
      const isRefused = isClosed(parent) && scope.length === 0;
      return [
        ...(isRefused ? [`    if (${isSelf}!actor.reach(${tsString(may)})) throw notFound();`] : []),
        wrapList('    ', find, ['ownerId', ...scope], ');'),
        '    if (!owner) throw notFound();',
      ];
    },
  };
}

function nestedCreateTypes(resource: Resource): readonly string[] {
  return capabilitiesOf(resource).nestedParents.map((nested) => nestedCreateNames(resource, nested).type);
}

function usesOwnerMembers(resource: Resource): boolean {
  const { guarded } = accessOf(resource);
  return (['create', 'update', 'replace'] as const).some((operation) => guarded(operation).length > 0);
}

function ownerMemberNames(resource: Resource): readonly string[] {
  const { guarded } = accessOf(resource);
  const all = (['create', 'update', 'replace'] as const).flatMap((operation) => guarded(operation));
  return [...new Set(all.map(({ wire }) => wire))];
}

/** Prettier puts a choice that does not fit on a line of its own. */
function assignment(head: string, value: string): string {
  const line = `${head} ${value}`;
  return fits(line) ? line : `${head}\n      ${value}`;
}

function member(wire: string): string {
  return `.${wire}`;
}
