import type { Json } from '../../types.ts';
import { fieldFlags } from '../schema/field.ts';
import { readTypeText } from './read-type.ts';
import type { WrittenField } from './written-field.ts';

/**
 * Reads a field in map form with its `type`; the shape of the map is checked before. @throws FieldSyntaxError in its `type`.
 */
export function readFieldMap(map: Readonly<Record<string, Json>>, type: string): WrittenField {
  const flagNames: readonly string[] = fieldFlags;
  return {
    ...readTypeText(type),
    flags: new Map(fieldFlags.filter((flag) => map[flag] === true).map((flag) => [flag, undefined])),
    keys: new Map(
      Object.entries(map)
        .filter(([key]) => key !== 'type' && !flagNames.includes(key))
        .map(([key, value]) => [key, { value, fromLine: false }]),
    ),
  };
}
