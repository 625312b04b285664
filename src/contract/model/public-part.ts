import type { Resource } from '../../types.ts';

/** A row without its private members: what two answers have in common when only one of the askers sees those. */
export function publicPart(resource: Resource, row: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const hidden = resource.fields.filter((field) => field.private).map(({ wire }) => wire);
  return Object.fromEntries(Object.entries(row).filter(([name]) => !hidden.includes(name)));
}
