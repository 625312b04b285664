import { pyReservedWords } from './py-reserved-words.ts';

/** A legal Python name for a binding or attribute: keywords and shadowed builtins get the underscore of PEP 8. */
export function pyIdentifier(name: string): string {
  const legal = name.replace(/[^A-Za-z0-9_]/g, '_').replace(/^(?=[0-9])|^$/, '_');
  return pyReservedWords.has(legal) ? `${legal}_` : legal;
}
