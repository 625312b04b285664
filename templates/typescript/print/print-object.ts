import { tsPropertyName } from '../../../src/naming.ts';
import type { Json } from '../../../src/types.ts';
import { fits } from './fits.ts';
import { flatValue, mustBreak, printMember, type Code } from './print-value.ts';

/** The members of an object literal, in order. */
export type Members = readonly (readonly [name: string, value: Json | Code])[];

/** An object literal between `head` and `tail`, for example as the last argument of a call: one line, or one a member. */
export function printObject(indent: string, head: string, members: Members, tail: string): string {
  const flat = members.map(([name, value]) => `${tsPropertyName(name)}: ${flatValue(value)}`).join(', ');
  const line = `${indent}${head}${flat === '' ? '{}' : `{ ${flat} }`}${tail}`;
  if (members.length === 0 || (fits(line) && !members.some(([, value]) => mustBreak(value)))) return line;
  const lines = members.map(([name, value]) => printMember(`${indent}  `, name, value));
  return [`${indent}${head}{`, ...lines, `${indent}}${tail}`].join('\n');
}
