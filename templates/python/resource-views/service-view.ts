import type { Field, Resource, Spec } from '../../../src/types.ts';
import { capabilitiesOf, isDocument } from '../../_shared/resources/capabilities.ts';
import { nestedNames, nestedCreateNames } from '../../_shared/resources/nested.ts';
import { toSnake } from '../../../src/naming.ts';
import { group } from '../print/doc.ts';
import { importBlock } from '../print/import-block.ts';
import { layout } from '../print/layout.ts';
import { pyString } from '../print/py-string.ts';
import { wrapList } from '../print/wrap-list.ts';
import { attributeOf, typeAlias } from './attributes.ts';
import { includedView } from './included-view.ts';
import { namesOf } from './names.ts';
import { nestedCreateClass } from './schema-view.ts';

/** The resources whose repositories a service needs: its own, then the owners of its nested lists. */
export function serviceDependencies(spec: Spec, resource: Resource): readonly Resource[] {
  const owners = resource.nested.map((nested) => nested.owner).filter((name) => name !== resource.name);
  return [resource, ...spec.resources.filter((other) => owners.includes(other.name))];
}

/** The member of a service that holds a repository. */
function repositoryName(resource: Resource): string {
  return `${resource.names.snake}_repository`;
}

/** What `services/<resource>_service.py` shows. */
export function serviceView(spec: Spec, resource: Resource): Readonly<Record<string, unknown>> {
  const names = namesOf(resource);
  const capabilities = capabilitiesOf(resource);
  const { creates, replaces, updates, saves, alters, restores, gets, anyList, nestedParents, writable } = capabilities;
  const dependencies = serviceDependencies(spec, resource);
  const documents = updates ? writable.filter(isDocument) : [];
  const merges = documents.length > 0;
  const repositoryOf = (name: string) =>
    repositoryName(spec.resources.find((other) => other.name === name) ?? resource);
  const schemas = [
    ...(creates ? [names.create] : []),
    ...nestedParents.map((nested) => nestedCreateClass(resource, nested.owner)),
    ...(replaces ? [names.replace, names.readOnly] : []),
    ...(updates ? [names.update] : []),
    ...documents.map((field) => typeAlias(resource, field)),
  ];
  const needsNotFound = gets || resource.nested.length > 0;
  const head = (name: string, first: string, parameters: readonly string[]) =>
    wrapList('    ', `async def ${name}(`, ['self', first, ...parameters, 'demand: Demand'], `) -> ${names.model}:`);
  const included = includedView(spec, resource);
  return {
    ...names,
    ...capabilities,
    ...included,
    imports: importBlock([
      ...included.includedImports,
      ...(saves
        ? [
            { from: 'collections.abc', names: ['Mapping'] },
            { from: 'typing', names: ['Any'] },
          ]
        : []),
      { from: 'uuid', names: gets || alters || restores || resource.nested.length > 0 ? ['UUID'] : [] },
      ...(merges ? [{ from: 'pydantic', names: ['TypeAdapter'] }] : []),
      ...(needsNotFound ? [{ from: 'app.core.errors', names: ['not_found'] }] : []),
      { from: names.modelModule, names: gets || alters || restores || anyList || creates ? [names.model] : [] },
      ...dependencies.map((other) => ({ from: namesOf(other).repositoryModule, names: [namesOf(other).repository] })),
      { from: names.schemaModule, names: schemas },
      ...(restores ? [{ from: 'app.services.restore_refusal', names: ['restore_refusal'] }] : []),
      { from: 'app.utils.demand', names: alters ? demandNames : [] },
      ...(merges ? [{ from: 'app.utils.merge_document', names: ['merge_document'] }] : []),
      ...(anyList
        ? [
            { from: 'app.utils.list_query', names: ['ListQuery'] },
            { from: 'app.utils.page', names: ['Page'] },
          ]
        : []),
      ...(replaces ? [{ from: 'app.utils.read_only', names: ['without_read_only'] }] : []),
    ]),
    own: repositoryName(resource),
    initHead: wrapList(
      '    ',
      'def __init__(',
      ['self', ...dependencies.map((other) => `${repositoryName(other)}: ${namesOf(other).repository}`)],
      ') -> None:',
    ),
    members: dependencies.map((other) => `        self._${repositoryName(other)} = ${repositoryName(other)}`),
    nestedLists: resource.nested.map((nested) => {
      const field = resource.fields.find((other) => other.name === nested.field);
      return {
        head: wrapList(
          '    ',
          `async def ${toSnake(nestedNames(nested).method)}(`,
          ['self', 'owner_id: UUID', 'query: ListQuery'],
          `) -> Page[${names.model}]:`,
        ),
        repository: repositoryOf(nested.owner),
        result: layout(
          '        ',
          'return await ',
          group(
            `self._${repositoryName(resource)}.get_page(`,
            [
              group(
                'query.and_filter(',
                [pyString(field?.wire ?? nested.field), pyString(field?.list === true ? 'has' : 'eq'), 'owner_id'],
                ')',
              ),
            ],
            ')',
          ),
        ),
      };
    }),
    nestedCreates: nestedParents.map((nested) => {
      const field = resource.fields.find((other) => other.name === nested.field);
      const type = nestedCreateClass(resource, nested.owner);
      return {
        head: wrapList(
          '    ',
          `async def ${toSnake(nestedCreateNames(resource, nested).method)}(`,
          ['self', 'owner_id: UUID', `body: ${type}`],
          `) -> ${names.model}:`,
        ),
        repository: repositoryOf(nested.owner),
        member: pyString(field ? attributeOf(resource, field) : nested.field),
      };
    }),
    replaceHead: head('replace', 'id: UUID', [`body: ${names.replace}`]),
    saveReplaced: layout(
      '        ',
      'return await ',
      group(
        'self._save(',
        ['current', group('without_read_only(', ['body', 'current', names.readOnly], ')'), 'demand'],
        ')',
      ),
    ),
    updateHead: head('update', 'id: UUID', [`body: ${names.update}`]),
    findHead: head('_find', 'id: UUID', []),
    saveHead: head('_save', `current: ${names.model}`, ['values: Mapping[str, Any]']),
    saveStatement: saveStatement(repositoryName(resource)),
    deleteCondition: wrapList(
      '        ',
      `if not await self._${repositoryName(resource)}.delete(`,
      ['id', group('demanded_version(', ['demand', 'current'], ')')],
      '):',
    ),
    merges,
    documentsName: names.documents,
    documentLines: documents.map((field) => documentLine(resource, field)),
    usesBodies: schemas.length > 0,
  };
}

/** What a service needs to change rows that are there. */
export const demandNames = ['Demand', 'demanded_version', 'missing', 'require_demand'];

/** The call of the repository that changes a row, if it still has the version that the request demands. */
export function saveStatement(repository: string): string {
  const version = group('demanded_version(', ['demand', 'current'], ')');
  return layout(
    '        ',
    'saved = await ',
    group(`self._${repository}.update(`, ['current.id', 'values', version], ')'),
  );
}

/** The line that says what must come out of merging a member. */
export function documentLine(resource: Resource, field: Field): string {
  const type = `${typeAlias(resource, field)}${field.required ? '' : ' | None'}`;
  return wrapList('    ', `${pyString(attributeOf(resource, field))}: TypeAdapter[Any](`, [type], '),');
}
