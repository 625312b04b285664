import { isGiven, rowSupply, varyingFields } from '../../../templates/_shared/samples/row-supply.ts';
import { sampleValues } from '../../../templates/_shared/samples/sample-values.ts';
import type { Field, Json, Resource, Spec } from '../../types.ts';
import { ownResources } from '../../../templates/_shared/resources/own-resources.ts';
import { mayWalk } from './walk-role.ts';

/** A row that a client can make: the members of its body; a reference is the name of the variable with an id. */
export type ExampleRow = Readonly<{
  resource: Resource;
  body: Readonly<Record<string, Json>>;
  /** Members that hold the id of an earlier row of this list, by wire name. */
  references: Readonly<Record<string, Resource>>;
}>;

/**
 * The rows that a walk through the API makes: the last one is the example, those before it are what it refers to.
 * Undefined when no resource can be created and read by a client alone.
 */
export function exampleRows(spec: Spec): readonly ExampleRow[] | undefined {
  const chains = ownResources(spec)
    .filter((resource) => (['list', 'get', 'create'] as const).every((name) => mayWalk(spec, resource, name)))
    .map((resource) => chain(spec, resource, []))
    .filter((rows) => rows !== undefined);
  return chains.find((rows) => rows.slice(-1).every(({ resource }) => mayWalk(spec, resource, 'delete'))) ?? chains[0];
}

/** The rows that have to exist for a row of this resource, and that row; every row is made once. */
function chain(spec: Spec, resource: Resource, above: readonly Resource[]): readonly ExampleRow[] | undefined {
  const canMake = mayWalk(spec, resource, 'create') && rowSupply(spec, resource) > 0;
  if (!canMake || above.includes(resource) || !ownResources(spec).includes(resource)) return undefined;
  const given = resource.fields.filter((field) => isGiven(field) || varyingFields(resource).has(field));
  const rows: ExampleRow[] = [];
  const references: Record<string, Resource> = {};
  const body: Record<string, Json> = {};
  for (const field of given) {
    if (field.type === 'ref') {
      const target = spec.resources.find(({ name }) => name === field.target);
      if (!target || field.list) return undefined;
      const needed = chain(spec, target, [...above, resource]);
      if (!needed) return undefined;
      rows.push(...needed.filter((row) => !rows.some((known) => known.resource === row.resource)));
      references[field.wire] = target;
    } else {
      const value = freeValue(resource, field);
      if (value === undefined) return undefined;
      body[field.wire] = value;
    }
  }
  return [...rows, { resource, body, references }];
}

/** A legal value that no example row of the spec has taken. */
function freeValue({ seed }: Resource, field: Field): Json | undefined {
  const taken = new Set(seed.map((row) => JSON.stringify(row[field.name])));
  const values = sampleValues(field, 6);
  return field.unique ? values.find((value) => !taken.has(JSON.stringify(value))) : values[0];
}
