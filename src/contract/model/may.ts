import type { Operation, Resource } from '../../types.ts';
import { isAccount } from './account-resource.ts';

/** True when the resource has the operations as ordinary routes and somebody may use each of them. */
export function may(resource: Resource, ...operations: readonly Operation[]): boolean {
  if (isAccount(resource)) return false;
  return operations.every(
    (operation) => resource.operations.includes(operation) && resource.access[operation].length > 0,
  );
}
