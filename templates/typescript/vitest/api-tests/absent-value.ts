import type { Field, Json } from '../../../../src/types.ts';
import { isJoin } from '../../../_shared/resources/capabilities.ts';

/** What a row has in a member that its creator left out, as a list of one; empty where a literal cannot say it. */
export function absentValue(field: Field): readonly Json[] {
  if (field.default === undefined) return [isJoin(field) ? [] : null];
  // In an object literal this name sets the prototype.
  return JSON.stringify(field.default).includes('__proto__') ? [] : [field.default];
}
