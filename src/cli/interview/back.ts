import type { Json } from '../../types.ts';

/** The answer that means "to the question before": an entry of a list, or typed where text is asked for. */
export const back = '<';

/** Whether a person wants to go back; in a list of several, one entry says so. */
export function isBack(answer: Json): boolean {
  return Array.isArray(answer) ? answer.includes(back) : typeof answer === 'string' && answer.trim() === back;
}
