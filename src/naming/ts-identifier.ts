import { tsReservedWords } from './ts-reserved-words.ts';

/**
 * A legal TypeScript name for a binding: `class` becomes `class_`, `Object` becomes `Object_`. Names of globals that
 * generated code uses are escaped too, because a binding `Date` would shadow the real one in its file.
 */
export function tsIdentifier(name: string): string {
  const legal = name.replace(/[^A-Za-z0-9_$]/g, '_').replace(/^(?=[0-9])|^$/, '_');
  return tsReservedWords.has(legal) ? `${legal}_` : legal;
}
