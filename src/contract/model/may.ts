import type { Operation, Resource } from '../../types.ts';

/** True when the resource has the operation and everybody may use it. */
export function may(resource: Resource, ...operations: readonly Operation[]): boolean {
  return operations.every(
    (operation) => resource.operations.includes(operation) && resource.access[operation].includes('public'),
  );
}
