import { tsMember, tsPropertyName } from '../../../src/naming.ts';
import type { Field } from '../../../src/types.ts';
import { printChain } from '../print/chain.ts';

/** A member of a schema that may be left out. */
export function optionalLine(field: Field, fieldsConst: string): string {
  const chain = { base: `${fieldsConst}${tsMember(field.wire)}`, calls: [{ callee: 'optional' }] };
  return printChain('  ', `${tsPropertyName(field.wire)}: `, chain, ',');
}
