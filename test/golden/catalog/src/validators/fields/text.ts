import { z } from 'zod';

/** Text; lengths count Unicode code points, and U+0000 is refused because PostgreSQL cannot store it. */
export function text(limits: { min?: number; max: number; pattern?: RegExp }) {
  const { min = 0, max, pattern } = limits;
  return z
    .string()
    .refine((value) => !value.includes('\u0000'), { error: 'must not contain U+0000' })
    .refine((value) => within(codePoints(value), min, max), { error: lengthMessage(min, max) })
    .refine((value) => pattern?.test(value) ?? true, { error: `must match ${String(pattern)}` })
    .meta({ maxLength: max, ...(min > 0 && { minLength: min }), pattern: pattern?.source ?? '^[^\\u0000]*$' });
}

function codePoints(value: string): number {
  let length = 0;
  for (const _ of value) length += 1;
  return length;
}

function within(length: number, min: number, max: number): boolean {
  return length >= min && length <= max;
}

function lengthMessage(min: number, max: number): string {
  return min > 0
    ? `must have ${String(min)} to ${String(max)} characters`
    : `must have at most ${String(max)} characters`;
}
