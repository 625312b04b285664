import type { Json } from '../../types.ts';

/** An answer as a person writes it: text as it is, anything else as JSON. */
export function textOf(answer: Json): string {
  return typeof answer === 'string' ? answer : JSON.stringify(answer);
}
