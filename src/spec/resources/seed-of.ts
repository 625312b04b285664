import type { Json } from '../../types.ts';
import { readFieldValue } from '../values/read-field-value.ts';
import type { ReadResource } from './read-resources.ts';

/** The example rows in canonical form, by field name; values that do not fit stay as written, the rules report them. */
export function seedOf({ written, fieldByName }: ReadResource): readonly Readonly<Record<string, Json>>[] {
  return (written.seed ?? []).map((row) =>
    Object.fromEntries(
      Object.entries(row).map(([name, value]): [string, Json] => {
        if (name === 'id' && typeof value === 'string') return [name, value.toLowerCase()];
        const field = fieldByName.get(name);
        const result = field && value !== null ? readFieldValue(field, value) : undefined;
        return [name, result && 'value' in result ? result.value : value];
      }),
    ),
  );
}
