import type { Field, Resource, Spec } from '../../../src/types.ts';
import { actingRole, grantIn } from '../../_shared/access/acting-role.ts';
import { visibilityOf } from '../../_shared/access/visibility-of.ts';
import { hasAccounts } from '../../_shared/accounts/account-uses.ts';
import { hasFullTextSearch } from '../../_shared/full-text-search/has-full-text-search.ts';
import { isSearched } from '../../_shared/full-text-search/is-searched.ts';
import { capabilitiesOf } from '../../_shared/resources/capabilities.ts';
import { includesOf } from '../../_shared/resources/includes-of.ts';
import { sampleValues } from '../../_shared/samples/sample-values.ts';
import { wrongValue } from '../../_shared/samples/wrong-value.ts';
import { group, prefixed } from '../print/doc.ts';
import { fits } from '../print/fits.ts';
import { importBlock } from '../print/import-block.ts';
import { layout } from '../print/layout.ts';
import { literal } from '../print/literal.ts';
import { pyString } from '../print/py-string.ts';
import { namesOf } from '../resource-views/names.ts';
import { byRequest, fullFields, givenFields, makesRows } from './fixture-view.ts';

/** What `tests/integration/test_<resource>_api.py` shows. */
export function apiTestView(spec: Spec, resource: Resource): Readonly<Record<string, unknown>> {
  const names = namesOf(resource);
  const { creates, lists: listsRows, writable } = capabilitiesOf(resource);
  const makes = makesRows(spec, resource);
  const { isUniform, unseen, unset, isLeft, isUsed } = visibilityOf(spec, resource);
  const [gets, lists, updates, replaces, deletes] = (['get', 'list', 'update', 'replace', 'delete'] as const).map(
    isUsed,
  );
  // A replacement that does not name the owner takes the row from them, where it may.
  const keepsOwners = [...unset('create')].every((field) => unset('replace').has(field));
  const required = writable
    .filter((field) => field.required && field.default === undefined && !isLeft('create', field))
    .map(({ wire }) => wire);
  const wrong = writable.flatMap((field) => {
    const value = wrongValue(field);
    return value === undefined ? [] : [prefixed(`${pyString(field.wire)}: `, literal(value))];
  });
  const unique = givenFields(spec, resource).find(
    (field) => field.unique && !field.writeonly && field.type !== 'ref' && !unseen.has(field),
  );
  const changed = writable.find((field) => isChangeable(field) && !unset('update').has(field) && !unseen.has(field));
  const included = includedNames(spec, resource);
  const tests = {
    stores: creates && gets && makes,
    missing: creates && required.length > 0,
    wrong: creates && makes && wrong.length > 0,
    unknown: creates && makes,
    duplicate: creates && makes && unique !== undefined,
    lists: lists && makes,
    searches: lists && makes && hasFullTextSearch(spec) && isSearched(resource),
    updates: updates && creates && makes && isUniform,
    changes: updates && creates && makes && isUniform && changed !== undefined,
    replaces: replaces && makes && creates && isUniform && keepsOwners,
    deletes: deletes && makes,
    restores: isUsed('restore') && deletes && makes,
    notFound: gets,
    chooses: gets && makes,
    choosesInLists: lists && makes,
    refusesViews: gets,
    includes: gets && makes && included.length > 0,
    otherMethod: creates || listsRows,
  };
  const usesBody = tests.stores || tests.wrong || tests.unknown || tests.duplicate || tests.replaces;
  const usesCreate =
    tests.duplicate || tests.lists || tests.updates || tests.deletes || tests.chooses || tests.includes;
  const hasFull = tests.stores && byRequest(resource) && fullFields(spec, resource).length > 0;
  const full = `FULL_${resource.names.snake.toUpperCase()}`;
  const usesData = (tests.stores && isUniform) || tests.updates || tests.replaces;
  const usesProblem =
    tests.missing || tests.wrong || tests.unknown || tests.duplicate || gets || tests.updates || tests.deletes;
  return {
    testImports: importBlock([
      {
        from: 'tests.fixtures.api',
        names: [...(gets ? ['MISSING_ID'] : []), 'Api', ...(usesData ? ['data_of'] : [])],
      },
      { from: 'tests.fixtures.problem', names: usesProblem ? ['assert_problem'] : [] },
      {
        from: `tests.fixtures.${names.snake}_fixture`,
        names: [
          ...(hasFull ? [full] : []),
          ...(usesBody ? [`${names.snake}_body`] : []),
          ...(usesCreate ? [`create_${names.snake}`] : []),
        ],
      },
    ]),
    path: pyString(`/${resource.names.path}`),
    tests,
    readsBack: isUniform,
    hasTests: Object.values(tests).includes(true),
    gets,
    snake: names.snake,
    fullBody: hasFull ? `{**await ${names.snake}_body(api), **${full}}` : `await ${names.snake}_body(api)`,
    requiredLine: layout('    ', 'required = ', group('[', required.map(pyString), ']')),
    wrongLine: layout('    ', 'wrong = ', group('{', wrong, '}')),
    unknownName: pyString(unheardOf(resource)),
    duplicateLines: duplicateLines(names.snake, pyString(unique?.wire ?? '')),
    changeLine: changed ? layout('    ', 'changes = ', group('{', [change(changed)], '}')) : '',
    hasRequired: required.length > 0,
    includedLine: layout('    ', 'included = ', group('[', included.map(pyString), ']')),
  };
}

/** Members that every row of the tests has, and whose objects are shown to the role that reads it. */
function includedNames(spec: Spec, resource: Resource): readonly string[] {
  if (!byRequest(resource)) return [];
  const given = givenFields(spec, resource);
  const role = hasAccounts(spec) ? actingRole(spec, resource, 'get') : undefined;
  const isSeen = (target: Resource) =>
    !hasAccounts(spec) || (role !== undefined && grantIn(target, 'get', role) === 'any');
  return includesOf(spec, resource)
    .filter(({ field, target }) => given.includes(field) && !field.private && isSeen(target))
    .map(({ field }) => field.wire)
    .slice(0, 5);
}

/** Statements that send the value of a unique member twice; a name that is too long for them gets a name of its own. */
function duplicateLines(snake: string, unique: string): readonly string[] {
  const lines = (name: string) => [
    `    body = {**await ${snake}_body(api), ${name}: first[${name}]}`,
    `    assert_problem(await api.send("POST", PATH, body), 409, "DUPLICATE", [${name}])`,
  ];
  return lines(unique).every(fits) ? lines(unique) : [`    name = ${unique}`, ...lines('name')];
}

function change(field: Field) {
  return prefixed(`${pyString(field.wire)}: `, literal(sampleValues(field, 2)[1] ?? null));
}

/** Whether a patch of this member alone is legal whatever the row holds. */
function isChangeable(field: Field): boolean {
  const isPlain =
    !field.unique && !field.immutable && !field.writeonly && field.type !== 'ref' && field.type !== 'json';
  return isPlain && sampleValues(field, 2).length === 2;
}

/** A member name that the resource does not have. */
function unheardOf({ fields }: Resource): string {
  let name = 'unheard_of';
  while (fields.some(({ wire }) => wire === name)) name += '_';
  return name;
}
