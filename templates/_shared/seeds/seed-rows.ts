import { createHash } from 'node:crypto';
import type { Json, Resource } from '../../../src/types.ts';

type SeedRow = Readonly<Record<string, Json>>;

/** The resources that have example rows. */
export function seeded(resources: readonly Resource[]): readonly Resource[] {
  return resources.filter(({ seed }) => seed.length > 0);
}

/** The example rows as a JSON text. Rows without an id get one made from their place, so that loading twice adds nothing. */
export function seedRows(resource: Resource): string {
  return JSON.stringify(
    resource.seed.map((row, index) => withId(resource, row, index)),
    null,
    2,
  );
}

function withId(resource: Resource, row: SeedRow, index: number): SeedRow {
  const hash = createHash('sha256')
    .update(`${resource.name}/${String(index)}`)
    .digest('hex');
  const id = `${hash.slice(0, 8)}-${hash.slice(8, 12)}-8${hash.slice(13, 16)}-a${hash.slice(17, 20)}-${hash.slice(20, 32)}`;
  return { id, ...row };
}
