import type { Json } from '../../types.ts';

type Branch = Readonly<Record<string, unknown>>;

/** The value at a path, or undefined. */
export function valueAt(root: unknown, path: readonly string[]): unknown {
  return path.reduce<unknown>((value, key) => (isBranch(value) ? value[key] : undefined), root);
}

/**
 * A copy with one value set; branches that are missing above it are made. Where something else stands in place of a
 * branch it stays, so that `resolve` can say what is wrong with it.
 */
export function withValue(root: unknown, [key, ...rest]: readonly string[], value: Json): unknown {
  if (key === undefined) return value;
  if (root === undefined) return { [key]: withValue(undefined, rest, value) };
  return isBranch(root) ? { ...root, [key]: withValue(root[key], rest, value) } : root;
}

function isBranch(value: unknown): value is Branch {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
