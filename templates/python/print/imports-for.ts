import type { PyImport } from './import-block.ts';

/** Of the imports at hand those that a text calls for: names that stand in it, and modules that stand before a dot. */
export function importsFor(text: string, known: readonly PyImport[]): readonly PyImport[] {
  const says = (pattern: string) => new RegExp(`\\b${pattern}`).test(text);
  return known.flatMap((one) => {
    if (one.names === undefined) return says(`${one.as ?? one.from}\\.`) ? [one] : [];
    return [{ ...one, names: one.names.filter((name) => says(`${name}\\b`)) }];
  });
}
