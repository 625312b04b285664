import type { Field } from '../../types.ts';

const defaultLength: Readonly<Record<string, number>> = { text: 65_536 };

/** The legal length of a text field in code points, as the spec page defaults it. */
export function textBounds(field: Field): { min: number; max: number } {
  return { min: Number(field.min ?? 0), max: Number(field.max ?? defaultLength[field.type] ?? 255) };
}
