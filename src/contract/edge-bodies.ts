import type { Json, Resource } from '../types.ts';
import type { CheckContext } from './check-context.ts';
import { boundaryValues } from './model/boundary-values.ts';
import { writable } from './model/member-groups.ts';
import type { Body } from './rows.ts';

/** A body to create a row with, and which edge it tries. */
export type EdgeBody = Readonly<{ what: string; body: Body }>;

/** One body per edge of every field, the other members ordinary. */
export async function edgeBodies(
  { rows, random }: Pick<CheckContext, 'rows' | 'random'>,
  resource: Resource,
): Promise<readonly EdgeBody[]> {
  const bodies: EdgeBody[] = [];
  for (const field of writable(resource)) {
    for (const value of boundaryValues(field, random)) {
      const what = `${field.wire} (${field.type}) = ${JSON.stringify(value).slice(0, 60)}`;
      bodies.push({ what, body: await rows.body(resource, { set: { [field.wire]: value } }) });
    }
    if (field.list && field.type === 'ref') {
      const ids = [
        await rows.value(resource, { ...field, list: false, unique: true }),
        await rows.value(resource, { ...field, list: false, unique: true }),
      ];
      bodies.push({
        what: `${field.wire} with two rows`,
        body: await rows.body(resource, { set: { [field.wire]: ids } }),
      });
      if (!field.required)
        bodies.push({ what: `${field.wire} empty`, body: await rows.body(resource, { set: { [field.wire]: [] } }) });
    }
    if (!field.required && !(field.list && field.type === 'ref')) {
      bodies.push({
        what: `${field.wire} = null`,
        body: await rows.body(resource, { set: { [field.wire]: null as Json } }),
      });
    }
  }
  return bodies;
}
