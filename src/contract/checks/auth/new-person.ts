import { randomBytes } from 'node:crypto';
import type { Json, Spec } from '../../../types.ts';
import { accountOf } from '../../model/account-resource.ts';
import type { Random } from '../../model/random.ts';
import { validValue } from '../../model/valid-value.ts';

/** What somebody registers with who has no account yet. */
export function newPerson(
  spec: Spec,
  random: Random,
  password: string,
): Readonly<{ email: string; password: string; [member: string]: Json }> {
  const added = accountOf(spec).fields.filter(
    (field) => field.required && !field.readonly && field.default === undefined,
  );
  return {
    email: `person-${randomBytes(6).toString('hex')}@example.com`,
    password,
    name: 'Somebody New',
    ...Object.fromEntries(added.map((field) => [field.wire, validValue(field, random) ?? null])),
  };
}
