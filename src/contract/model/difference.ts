import { isRecord } from './is-record.ts';

/**
 * Compares two JSON values: undefined when equal, otherwise the first place that differs, for example
 * `price.amount: 5 instead of 6`. The order of members does not count, the order of items does.
 */
export function difference(actual: unknown, expected: unknown, path = ''): string | undefined {
  if (Array.isArray(actual) && Array.isArray(expected)) {
    if (actual.length !== expected.length) {
      return `${path || 'list'}: ${String(actual.length)} items instead of ${String(expected.length)}`;
    }
    for (const [index, item] of actual.entries()) {
      const found = difference(item, expected[index], `${path}[${String(index)}]`);
      if (found !== undefined) return found;
    }
    return undefined;
  }
  if (isRecord(actual) && isRecord(expected)) {
    for (const name of new Set([...Object.keys(actual), ...Object.keys(expected)])) {
      const place = path === '' ? name : `${path}.${name}`;
      if (!Object.hasOwn(actual, name)) return `${place} is missing`;
      if (!Object.hasOwn(expected, name)) return `${place} should not be there`;
      const found = difference(actual[name], expected[name], place);
      if (found !== undefined) return found;
    }
    return undefined;
  }
  if (Object.is(actual, expected) || (actual === 0 && expected === 0)) return undefined;
  return `${path || 'value'}: ${JSON.stringify(actual)} instead of ${JSON.stringify(expected)}`;
}
