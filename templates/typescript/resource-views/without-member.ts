import { tsMember, tsPropertyName } from '../../../src/naming.ts';
import type { Field } from '../../../src/types.ts';
import { isInherited } from './is-inherited.ts';

/**
 * The statement of a schema that has the members of another but one. Where a member is named like one that every object
 * inherits, Zod's mask does not compile, and the others are listed.
 */
export function withoutMember(
  schema: string,
  from: string,
  fields: readonly Field[],
  member: string,
): readonly string[] {
  if (!fields.some(({ wire }) => isInherited(wire)))
    return [`export const ${schema} = ${from}.omit({ ${tsPropertyName(member)}: true });`];
  const others = fields.filter(({ wire }) => wire !== member);
  return [
    `export const ${schema} = z.strictObject({`,
    ...others.map(({ wire }) => `  ${tsPropertyName(wire)}: ${from}.shape${tsMember(wire)},`),
    '});',
  ];
}
