import { isDeepStrictEqual } from 'node:util';
import { invalid } from './api-error.ts';
import { bodyDetail } from './body-detail.ts';

/**
 * The members of a replacement that may be written. Those in `readOnly` may only be sent back as they are;
 * any other value is refused.
 */
export function withoutReadOnly<Input extends object, Name extends string>(
  input: Input,
  current: object,
  readOnly: readonly Name[],
): Omit<Input, Name> {
  const changed = readOnly.filter((name) => {
    const sent: unknown = Reflect.get(input, name);
    return sent !== undefined && !isDeepStrictEqual(sent, Reflect.get(current, name));
  });
  if (changed.length > 0) {
    throw invalid(changed.map((field) => bodyDetail(field, 'read_only', 'cannot be changed')));
  }
  const writable = Object.entries(input).filter(([name]) => !readOnly.some((other) => other === name));
  return Object.fromEntries(writable) as Omit<Input, Name>;
}
