import type { Field, Spec } from '../../../src/types.ts';
import { fixtureNames } from './fixture-names.ts';

/** The names in the fixture of the resource that a reference points to. */
export function targetOf(spec: Spec, field: Field) {
  const target = spec.resources.find(({ name }) => name === field.target);
  if (!target) throw new Error(`${field.name} refers to ${String(field.target)}, which is not a resource`);
  return fixtureNames(target);
}
