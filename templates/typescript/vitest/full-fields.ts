import type { Field, Resource, Spec } from '../../../src/types.ts';
import { resourcesNamed } from '../../_shared/resources/resources-named.ts';
import { sampleValues } from '../../_shared/samples/sample-values.ts';
import { unsetFields } from '../../_shared/access/unset-fields.ts';
import { givenFields } from './given-fields.ts';
import { plenty, rowSupply } from '../../_shared/samples/row-supply.ts';

/** The writable fields that the full input has beyond the given ones. */
export function fullFields(spec: Spec, resource: Resource): readonly Field[] {
  const given = new Set(givenFields(spec, resource));
  const unset = unsetFields(spec, resource);
  const references = new Set(fullReferences(spec, resource));
  return resource.fields.filter(
    (field) =>
      !field.readonly &&
      !unset.has(field) &&
      !given.has(field) &&
      (references.has(field) || sampleValues(field, 1).length > 0),
  );
}

/** The optional references that the full input fills: those whose rows can be made. */
export function fullReferences(spec: Spec, resource: Resource): readonly Field[] {
  const unset = unsetFields(spec, resource);
  const given = new Set(givenFields(spec, resource));
  return resource.fields.filter((field) => {
    if (unset.has(field)) return false;
    if (field.type !== 'ref' || field.readonly || given.has(field) || Number(field.min ?? 0) > 1) return false;
    const [target] = resourcesNamed(spec, [field.target]);
    return target !== undefined && rowSupply(spec, target) === plenty && Number(field.max ?? 1) > 0;
  });
}
