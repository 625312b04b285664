import type { Field, Json, Resource, Spec } from '../../../../src/types.ts';
import { printObject, type Members } from '../../print/print-object.ts';
import type { Code } from '../../print/print-value.ts';
import { visibilityOf } from '../../../_shared/access/visibility-of.ts';
import { capabilitiesOf } from '../../../_shared/resources/capabilities.ts';
import { missingCode, missingStatus } from '../../../_shared/resources/requires-if-match.ts';
import { namesOf } from '../../resource-views/names.ts';
import { fixtureNames } from '../fixture-names.ts';
import { inputCreatesRows } from '../given-fields.ts';
import { plenty, rowSupply } from '../../../_shared/samples/row-supply.ts';
import { sampleMembers } from '../sample-members.ts';

/** A value that a test gives to a field. */
export type FieldValue = readonly [field: Field, value: Json | Code];

/** What the tests of one resource are made from. */
export type TestContext = ReturnType<typeof createTestContext>;

/** Answers questions about a resource that several groups of its tests have. */
export function createTestContext(spec: Spec, resource: Resource) {
  const fixture = fixtureNames(resource);
  const createsRows = inputCreatesRows(spec, resource);
  const visibility = visibilityOf(spec, resource);
  return {
    ...visibility,
    spec,
    resource,
    fixture,
    ...capabilitiesOf(resource),
    lists: visibility.isUsed('list'),
    gets: visibility.isUsed('get'),
    replaces: visibility.isUsed('replace'),
    updates: visibility.isUsed('update'),
    deletes: visibility.isUsed('delete'),
    restores: visibility.isUsed('restore'),
    names: namesOf(resource),
    missingCode: missingCode(spec),
    missingStatus: missingStatus(spec),
    /** Whether any row can be made, and whether there can be several. */
    hasRow: rowSupply(spec, resource) > 0,
    hasRows: rowSupply(spec, resource) === plenty,
    targetOf: (field: Field) => spec.resources.find(({ name }) => name === field.target) ?? resource,
    /** Whether a row that this field refers to can be made, beside rows of the resource itself. */
    canRefer: (field: Field): boolean => {
      const target = spec.resources.find(({ name }) => name === field.target) ?? resource;
      return rowSupply(spec, target) === plenty;
    },
    /** A statement that makes a valid input: from these members, or from the value of that name. */
    input: (overrides: Members | string = []): string => {
      const head = `const input = ${createsRows ? 'await ' : ''}${fixture.inputFunction}(${createsRows ? 'api' : ''}`;
      const separator = createsRows ? ', ' : '';
      if (typeof overrides === 'string') return `    ${head}${separator}${overrides});`;
      return overrides.length === 0 ? `    ${head});` : printObject('    ', `${head}${separator}`, overrides, ');');
    },
    /** A statement that makes a row with these values of its fields. */
    row: (name: string, ...values: readonly FieldValue[]) => rowStatement(resource, name, values),
  };
}

/** A statement that makes a row by the fixture of its resource; without a name, the row is not kept. */
export function rowStatement(resource: Resource, name: string, values: readonly FieldValue[]): string {
  const head = `${name === '' ? '' : `const ${name} = `}await ${fixtureNames(resource).createFunction}(api`;
  const members = values.flatMap(([field, value]) => sampleMembers(resource, field, value));
  return members.length === 0 ? `    ${head});` : printObject('    ', `${head}, `, members, ');');
}
