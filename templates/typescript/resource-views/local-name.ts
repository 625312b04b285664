import { tsPropertyName } from '../../../src/naming.ts';

/** A local name for a member, whatever it is called. */
export function localName(wire: string): string {
  return /^[a-zA-Z_]\w*$/.test(wire) && !reserved.has(wire) ? wire : 'owner';
}

/** A member taken apart into its local name, in an object literal or a pattern. */
export function localProperty(wire: string): string {
  const name = localName(wire);
  return name === wire ? wire : `${tsPropertyName(wire)}: ${name}`;
}

const reserved = new Set([
  'actor',
  'input',
  'kept',
  'current',
  'id',
  'class',
  'default',
  'function',
  'new',
  'delete',
  'in',
  'is',
]);
