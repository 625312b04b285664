import type { SpecPath } from './spec-problem.ts';

/** The value at a path of unchecked JSON; undefined when the path leads nowhere. */
export function valueAt(value: unknown, path: SpecPath): unknown {
  let found = value;
  for (const step of path) {
    if (typeof found !== 'object' || found === null || !Object.hasOwn(found, step)) return undefined;
    found = (found as Readonly<Record<string | number, unknown>>)[step];
  }
  return found;
}
