import { tsMember, tsPropertyName } from '../../../src/naming.ts';
import type { Field } from '../../../src/types.ts';
import { printChain } from '../print/chain.ts';
import { fits } from '../print/fits.ts';

/** A member of a schema that may be left out. */
export function optionalLine(field: Field, fieldsConst: string): string {
  const key = `  ${tsPropertyName(field.wire)}:`;
  const call = `    ${fieldsConst}${tsMember(field.wire)}.optional(),`;
  // There are no arguments to break: prettier breaks before the call.
  if (!fits(`${key} ${call.trimStart()}`) && fits(call)) return `${key}\n${call}`;
  const chain = { base: `${fieldsConst}${tsMember(field.wire)}`, calls: [{ callee: 'optional' }] };
  return printChain('  ', `${tsPropertyName(field.wire)}: `, chain, ',');
}
