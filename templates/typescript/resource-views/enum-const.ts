import { toPascal, tsString } from '../../../src/naming.ts';
import type { Field, Resource } from '../../../src/types.ts';
import { isUser } from '../../_shared/accounts/user-resource.ts';
import { wrapList } from '../print/wrap-list.ts';

/** The constant that lists the labels of an enum field. */
export function enumConst(field: Field, resource: Resource): string {
  if (isUser(resource) && field.name === 'role') return 'roles';
  return `${resource.names.camel}${toPascal(field.name)}Labels`;
}

/** Its declaration. */
export function enumStatement(field: Field, resource: Resource): string {
  return wrapList(
    '',
    `export const ${enumConst(field, resource)} = [`,
    (field.values ?? []).map(tsString),
    '] as const;',
  );
}
