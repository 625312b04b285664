import type { Resource, Spec } from '../../../types.ts';
import type { CheckContext } from '../../check-context.ts';
import { includesOf, type Include } from '../../model/includes-of.ts';
import { may } from '../../model/may.ts';
import { writable } from '../../model/member-groups.ts';
import { NotRun } from '../../not-run.ts';
import type { Row, Rows } from '../../rows.ts';

/** A row, one of its references, and the id that it holds. */
export type Referring = Readonly<{ row: Row; resource: Resource; include: Include; id: string }>;

/** True for a resource of which rows with includable references can be made and read. */
export const includes = (spec: Spec, resource: Resource): boolean =>
  may(resource, 'create') &&
  (may(resource, 'get') || may(resource, 'list')) &&
  includesOf(spec, resource).some(({ field }) => !field.private);

/** Makes a row with a reference to a row of its own. @throws NotRun when the reference stays empty. */
export async function referringRow(rows: Rows, resource: Resource, include: Include): Promise<Referring> {
  const { field } = include;
  // Asking for a unique value makes a row that nothing else refers to.
  const set = writable(resource).includes(field)
    ? { [field.wire]: await rows.value(resource, { ...field, unique: true }) }
    : {};
  const row = await rows.create(resource, { set });
  const id = row.data[field.wire];
  if (typeof id !== 'string') throw new NotRun(`nothing can set ${resource.name}.${field.name}`);
  return { row, resource, include, id };
}

/** The references of a resource that everybody who reads it sees, in random order. */
export const openIncludes = ({ spec, random }: CheckContext, resource: Resource): Include[] =>
  random.shuffle(includesOf(spec, resource).filter(({ field }) => !field.private));
