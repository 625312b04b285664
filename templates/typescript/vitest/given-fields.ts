import type { Field, Resource, Spec } from '../../../src/types.ts';
import { unsetFields } from '../../_shared/access/unset-fields.ts';
import { isJoin } from '../../_shared/resources/capabilities.ts';
import { fixtureNames } from './fixture-names.ts';
import { isGiven, varyingFields } from '../../_shared/samples/row-supply.ts';

/** The fields that a resource's fixture must give a value. */
export function givenFields(spec: Spec, resource: Resource): readonly Field[] {
  const varying = varyingFields(resource);
  const { byRequest } = fixtureNames(resource);
  const unset = unsetFields(spec, resource);
  return resource.fields.filter(
    (field) =>
      !unset.has(field) &&
      (isGiven(field) || varying.has(field) || (!byRequest && field.required && !field.readonly && !isJoin(field))),
  );
}

/** Whether rows of another resource must exist before the fixture can give this field. */
export function needsRows(field: Field): boolean {
  return field.type === 'ref' && (!field.list || Number(field.min ?? 0) > 0);
}

/** Whether the input factory is asynchronous because it makes rows of other resources first. */
export function inputCreatesRows(spec: Spec, resource: Resource): boolean {
  return givenFields(spec, resource).some(needsRows);
}
