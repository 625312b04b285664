import type { Resource } from '../../../src/types.ts';

/** Whether lists of a resource take `q`. */
export function isSearched({ fields }: Resource): boolean {
  return fields.some(({ search }) => search);
}
