import { InternalError } from '../errors.ts';

/**
 * What `<%= %>` prints: text, numbers and booleans as they are. Anything else is a mistake in the template that would
 * otherwise come out as an empty string or `[object Object]`.
 */
export function printScalar(value: unknown): string {
  switch (typeof value) {
    case 'string':
      return value;
    case 'number':
    case 'boolean':
      return String(value);
    default:
      throw new InternalError(
        `a template may print text, numbers and booleans, not ${value === null ? 'null' : typeof value}`,
      );
  }
}
