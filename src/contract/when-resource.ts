import type { Operation, Resource, Spec } from '../types.ts';
import { may } from './model/may.ts';

/** A check's `when`: the spec has a resource that allows `operations` and that `fits`; `what` names the latter. */
export function whenResource(
  operations: readonly Operation[],
  fits: (resource: Resource) => boolean = () => true,
  what = '',
): (spec: Spec) => true | string {
  return (spec) => {
    if (spec.resources.some((resource) => may(resource, ...operations) && fits(resource))) return true;
    const wanted = operations.length > 0 ? ` allows ${operations.join(', ')}` : '';
    return `no resource${what && ` ${what}`}${wanted}`;
  };
}
