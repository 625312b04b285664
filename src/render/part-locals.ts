import { InternalError } from '../errors.ts';
import type { Part, Resource, Spec } from '../types.ts';

type Members = Readonly<Record<string, unknown>>;

/** What the templates of a part may name: `spec` and its view, and for a resource's file `resource` and its view. */
export function partLocals(part: Part, spec: Spec): (resource?: Resource) => Members {
  const shared = merge(part, { spec }, part.view?.(spec) ?? {});
  return (resource) =>
    resource === undefined ? shared : merge(part, { ...shared, resource }, part.resourceView?.(spec, resource) ?? {});
}

function merge(part: Part, members: Members, more: Members): Members {
  const taken = Object.keys(more).filter((name) => Object.hasOwn(members, name));
  if (taken.length > 0) throw new InternalError(`a view of part ${part.id} hides ${taken.join(', ')}`);
  return { ...members, ...more };
}
