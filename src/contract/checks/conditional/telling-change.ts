import type { Resource } from '../../../types.ts';
import type { CheckContext } from '../../check-context.ts';
import { changeable } from '../../model/member-groups.ts';
import { memberOf } from '../../model/member-of.ts';
import { directOwners } from '../../model/owners-of.ts';
import type { Body, Row } from '../../rows.ts';

/** A merge patch that changes one member of a row; undefined when none can be found. Nobody gives a row away by it. */
export async function telling({ rows }: CheckContext, resource: Resource, row: Row): Promise<Body | undefined> {
  for (const field of changeable(resource).filter((candidate) => !directOwners(resource).includes(candidate))) {
    if (field.type === 'json' || field.type === 'money') continue;
    for (let attempt = 1; attempt <= 4; attempt += 1) {
      const value = await rows.value(resource, { ...field, unique: field.unique || attempt > 1 });
      if (JSON.stringify(value) !== JSON.stringify(memberOf(row.data, field.wire))) return { [field.wire]: value };
    }
  }
  return undefined;
}
