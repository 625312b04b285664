import type { Resource } from '../../../../src/types.ts';

/** A member name that the resource does not have. */
export function unheardOf({ fields }: Resource): string {
  const names = new Set(fields.map(({ wire }) => wire));
  let name = 'unheard_of';
  while (names.has(name)) name += '_too';
  return name;
}
