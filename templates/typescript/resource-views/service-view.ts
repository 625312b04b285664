import { tsPropertyName, tsString } from '../../../src/naming.ts';
import type { Resource, Spec } from '../../../src/types.ts';
import { importLine } from '../print/import-line.ts';
import { wrapList } from '../print/wrap-list.ts';
import { capabilitiesOf, isDocument } from '../../_shared/resources/capabilities.ts';
import { nestedFilter } from './nested-filter.ts';
import { actorImport } from './actor-name.ts';
import { includedView } from './included-view.ts';
import { namesOf } from './names.ts';
import { nestedCreateNames, nestedNames } from '../../_shared/resources/nested.ts';
import { partialMoney } from './validator-view.ts';

/** The resources whose repositories a service needs: its own, then the owners of its nested lists. */
export function serviceDependencies(spec: Spec, resource: Resource): readonly Resource[] {
  const owners = resource.nested.map((nested) => nested.owner).filter((name) => name !== resource.name);
  const others = [...new Set(owners)].sort();
  return [resource, ...spec.resources.filter((other) => others.includes(other.name))];
}

/** What `services/<resource>-service.ts` shows. */
export function serviceView(spec: Spec, resource: Resource): Readonly<Record<string, unknown>> {
  const names = namesOf(resource);
  const capabilities = capabilitiesOf(resource);
  const { creates, replaces, updates, saves, gets, alters, deletes, restores, lists, nestedParents, writable } =
    capabilities;
  const dependencies = serviceDependencies(spec, resource).map((other) => {
    const { repository, repositoryType, repositoryFile } = namesOf(other);
    return { name: repository, type: repositoryType, file: repositoryFile };
  });
  const result = `Promise<${names.model}>`;
  const repositoryOf = (name: string) =>
    namesOf(spec.resources.find((other) => other.name === name) ?? resource).repository;
  const anyList = lists || resource.nested.length > 0;
  const documents = updates ? writable.filter(isDocument).map((field) => tsString(field.wire)) : [];
  const merges = documents.length > 0;
  const hasMoney = updates && partialMoney(resource).length > 0;
  const changesConst = hasMoney ? names.changesConst : names.updateConst;
  const changesType = hasMoney ? names.changesType : names.updateType;
  const validatorTypes = [
    ...(creates ? [names.createType] : []),
    ...nestedParents.map((nested) => nestedCreateNames(resource, nested).type),
    ...(replaces ? [names.replaceType] : []),
    ...(updates ? [names.updateType] : []),
    ...(hasMoney ? [names.changesType] : []),
  ];
  const values = [...(replaces ? [names.readOnlyConst] : []), ...(merges ? [changesConst] : [])];
  const validatorNames = [...values, ...validatorTypes.map((name) => `type ${name}`)];
  const needsNotFound = gets || resource.nested.length > 0;
  const head = (name: string, parameters: readonly string[], type: string) =>
    wrapList('  ', `async ${name}(`, ['id: string', ...parameters, 'demand: Demand'], `): ${type} {`);
  const save = (value: string) => wrapList('    ', 'return this.#save(', ['current', value, 'demand'], ');');
  const included = includedView(spec, resource);
  return {
    ...names,
    ...capabilities,
    ...included,
    dependencies,
    imports: [
      ...(gets || saves || deletes || anyList || creates || restores
        ? [`import type { ${names.model} } from '../models/${names.modelFile}';`]
        : []),
      ...dependencies.map(({ type, file }) => `import type { ${type} } from '../repositories/${file}';`),
      ...(needsNotFound ? ["import { notFound } from '../utils/api-error.ts';"] : []),
      ...(alters ? [demandImport] : []),
      ...(merges ? ["import { mergePatch } from '../utils/merge-patch.ts';"] : []),
      ...(anyList ? ["import type { Page } from '../utils/page.ts';"] : []),
      ...(replaces ? ["import { withoutReadOnly } from '../utils/read-only.ts';"] : []),
      ...(anyList ? [listQueryImport(resource)] : []),
      ...(merges ? ["import { parseBody } from '../validators/parse-body.ts';"] : []),
      ...(validatorNames.length > 0
        ? [validatorImport(names.validatorFile, values.length > 0, validatorNames, validatorTypes)]
        : []),
      ...(included.needsActor ? [actorImport(resource)] : []),
      ...included.includedImports,
      ...(restores ? ["import { restoreRefusal } from './restore-refusal.ts';"] : []),
    ],
    constructorHead: wrapList(
      '  ',
      'constructor(',
      dependencies.map(({ name, type }) => `${name}: ${type}`),
      ') {',
    ),
    nestedLists: resource.nested.map((nested) => {
      const { method } = nestedNames(nested);
      const field = resource.fields.find((other) => other.name === nested.field);
      return {
        head: wrapList(
          '  ',
          `async ${method}(`,
          ['ownerId: string', 'query: ListQuery'],
          `): Promise<Page<${names.model}>> {`,
        ),
        repository: repositoryOf(nested.owner),
        filterStatement: nestedFilter(field, nested),
      };
    }),
    nestedCreates: nestedParents.map((nested) => {
      const { method, type } = nestedCreateNames(resource, nested);
      const field = resource.fields.find((other) => other.name === nested.field);
      return {
        head: wrapList('  ', `async ${method}(`, ['ownerId: string', `input: ${type}`], `): ${result} {`),
        repository: repositoryOf(nested.owner),
        member: tsPropertyName(field?.wire ?? nested.field),
      };
    }),
    replaceHead: head('replace', [`input: ${names.replaceType}`], result),
    saveReplaced: save(`withoutReadOnly(input, current, ${names.readOnlyConst})`),
    updateHead: head('update', [`changes: ${names.updateType}`], result),
    saveUpdated: save(merges ? 'merge(current, changes)' : 'changes'),
    deleteHead: head('delete', [], 'Promise<void>'),
    ...changeStatements(names.repository),
    findHead: head('#find', [], result),
    saves,
    saveType: saveType(resource, changesType),
    merges,
    changesName: changesConst,
    documentsStatement: wrapList('', 'const documents = [', documents, '] as const;'),
    mergeHead: wrapList(
      '',
      'function merge(',
      [`current: ${names.model}`, `changes: ${names.updateType}`],
      `): ${changesType} {`,
    ),
    saveHead: wrapList(
      '  ',
      'async #save(',
      [`current: ${names.model}`, `changes: ${saveType(resource, changesType)}`, 'demand: Demand'],
      `): ${result} {`,
    ),
  };
}

/** The import of what a service needs to change rows that are there. */
export const demandImport =
  "import { demandedVersion, missing, requireDemand, type Demand } from '../utils/demand.ts';";

/** The calls of the repository that change a row, if it still has the version that the request demands. */
export function changeStatements(repository: string): Readonly<Record<'saveStatement' | 'deleteStatement', string>> {
  const version = 'demandedVersion(demand, current)';
  const call = (head: string, parameters: readonly string[]) =>
    wrapList('    ', `const ${head}(`, [...parameters, version], ');');
  return {
    saveStatement: call(`saved = await this.#${repository}.update`, ['current.id', 'changes']),
    deleteStatement: call(`deleted = await this.#${repository}.delete`, ['id']),
  };
}

/** The type of what an update comes to when it reaches the repository. */
export function changesTypeOf(resource: Resource): string {
  const { changesType, updateType } = namesOf(resource);
  return capabilitiesOf(resource).updates && partialMoney(resource).length > 0 ? changesType : updateType;
}

/** What reaches the repository: an update, or what remains of a replacement. */
function saveType(resource: Resource, changesType: string): string {
  const { replaceType, readOnlyConst } = namesOf(resource);
  const { updates } = capabilitiesOf(resource);
  return updates ? changesType : `Omit<${replaceType}, (typeof ${readOnlyConst})[number]>`;
}

function listQueryImport(resource: Resource): string {
  const names = resource.nested.length > 0 ? ['Filter', 'ListQuery'] : ['ListQuery'];
  return `import type { ${names.join(', ')} } from '../validators/list-query.ts';`;
}

function validatorImport(file: string, hasValue: boolean, names: readonly string[], types: readonly string[]): string {
  const from = `../validators/${file}`;
  return hasValue ? importLine(names, from) : importLine(types, from).replace('import {', 'import type {');
}
