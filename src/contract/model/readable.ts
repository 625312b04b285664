import type { Resource } from '../../types.ts';
import { grantOf, type Grant } from './grant-of.ts';

/** How somebody with a role reads single rows: by `get`, where the resource has none by `list`; `any` where it has neither. */
export function readable(resource: Resource, role: string | undefined): Grant | undefined {
  const operation = (['get', 'list'] as const).find((candidate) => resource.operations.includes(candidate));
  return operation === undefined ? 'any' : grantOf(resource, operation, role);
}
