import type { Json } from '../../types.ts';

/** An answer as text: what was typed without the space around it, and anything else as JSON. */
export function answerText(answer: Json): string {
  return typeof answer === 'string' ? answer.trim() : JSON.stringify(answer);
}
