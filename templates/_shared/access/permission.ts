import type { Operation, Resource } from '../../../src/types.ts';

/** The name of a permission, without its reach: `work-orders:update`. */
export function permission({ names }: Resource, operation: Operation): string {
  return `${names.path}:${operation}`;
}
