import { tsPropertyName } from './ts-property-name.ts';

/** The access `.name` or `['name']` after an object: any text works, quoted as prettier's `singleQuote` would. */
export function tsMember(name: string): string {
  return tsPropertyName(name) === name ? `.${name}` : `[${tsPropertyName(name)}]`;
}
