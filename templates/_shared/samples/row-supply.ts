import type { Field, Resource, Spec } from '../../../src/types.ts';
import { sampleValues } from './sample-values.ts';

/** More rows of one resource than any test makes. */
export const plenty = 6;

/** How many rows of a resource can exist at once, as far as its tests need to know: from 0 to `plenty`. */
export function rowSupply(spec: Spec, resource: Resource): number {
  const known = supplies.get(resource) ?? countRows(spec, resource);
  supplies.set(resource, known);
  return known;
}

/** Resources refer to each other, so each is counted once. */
const supplies = new WeakMap<Resource, number>();

function countRows(spec: Spec, resource: Resource): number {
  // A column of this name has no place in an object type of TypeScript's, and without POST rows are written as such.
  if (!resource.operations.includes('create') && resource.fields.some(({ column }) => column in {})) return 0;
  const ofFields = resource.fields.filter(isGiven).map((field) => fieldSupply(spec, resource, field));
  const fixed = resource.fields.some((field) => field.readonly && field.unique && field.default !== undefined);
  const compounds = resource.unique.map((names) => compoundSupply(spec, resource, names));
  return Math.min(plenty, fixed ? 1 : plenty, ...ofFields, ...compounds);
}

/** Whether a factory must give the member: it is required and has no default, or its default could be used only once. */
export function isGiven(field: Field): boolean {
  if (field.readonly) return false;
  return (field.required && field.default === undefined) || (field.unique && field.default !== undefined);
}

/** The fields whose values must differ from row to row. */
export function varyingFields(resource: Resource): ReadonlySet<Field> {
  const varying = new Set(resource.fields.filter((field) => field.unique && isGiven(field)));
  for (const names of resource.unique) {
    const members = fieldsOf(resource, names);
    if (members.some((field) => isAbsent(field) || varying.has(field))) continue;
    const best = bestToVary(members);
    if (best) varying.add(best);
  }
  return varying;
}

function fieldSupply(spec: Spec, resource: Resource, field: Field): number {
  if (field.type === 'ref') {
    const rows = field.list ? Number(field.min ?? 0) : 1;
    if (rows === 0) return plenty;
    const target = spec.resources.find(({ name }) => name === field.target);
    return target === undefined || target === resource ? 0 : Math.floor(rowSupply(spec, target) / rows);
  }
  const values = sampleValues(field, plenty).length;
  return varyingFields(resource).has(field) ? values : Math.min(values, 1) * plenty;
}

/** Null in one member makes every combination different; so does a reference to a row of its own. */
function compoundSupply(spec: Spec, resource: Resource, names: readonly string[]): number {
  const members = fieldsOf(resource, names);
  if (members.some(isAbsent)) return plenty;
  const supplies = members.map((field) => {
    if (field.readonly) return 1;
    return field.type === 'ref' ? fieldSupply(spec, resource, field) : sampleValues(field, plenty).length;
  });
  return Math.max(...supplies);
}

function bestToVary(members: readonly Field[]): Field | undefined {
  const candidates = members.filter((field) => !field.readonly && field.type !== 'ref');
  const counts = candidates.map((field) => sampleValues(field, plenty).length);
  return candidates[counts.indexOf(Math.max(...counts))];
}

/** Whether a row made by its factory has null here. */
function isAbsent(field: Field): boolean {
  return !field.required && field.default === undefined;
}

function fieldsOf(resource: Resource, names: readonly string[]): readonly Field[] {
  return names.flatMap((name) => resource.fields.filter((field) => field.name === name));
}
