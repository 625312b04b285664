import type { Field } from '../../types.ts';
import { textOf } from './text-of.ts';
import { isRecord } from './is-record.ts';

/** A stored value as it is written in a filter: money by its amount. Undefined when no filter can name it. */
export function filterText(field: Field, value: unknown): string | undefined {
  if (value === null || value === undefined) return undefined;
  const bare = field.type === 'money' && isRecord(value) ? value['amount'] : value;
  if (typeof bare === 'object') return undefined;
  const text = textOf(bare);
  return text === '' || Array.from(text).length > 200 ? undefined : text;
}
