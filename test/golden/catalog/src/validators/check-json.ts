import { ApiError, invalid } from '../utils/api-error.ts';

const maxDepth = 64;

/**
 * Refuses what no schema of ours can express: text that is not Unicode or holds U+0000, numbers
 * beyond a double, and nesting that only an attack needs. Walks without recursion.
 */
export function checkJson(root: unknown): void {
  const pending: { value: unknown; depth: number }[] = [{ value: root, depth: 0 }];
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    const { value, depth } = next;
    if (depth > maxDepth)
      throw new ApiError('MALFORMED_JSON', `The body is nested deeper than ${String(maxDepth)} levels`);
    if (typeof value === 'string') checkText(value);
    else if (typeof value === 'number' && !Number.isFinite(value)) throw tooLarge();
    else if (typeof value === 'object' && value !== null) {
      for (const [key, member] of Object.entries(value)) {
        checkText(key);
        pending.push({ value: member, depth: depth + 1 });
      }
    }
  }
}

function checkText(text: string): void {
  if (text.isWellFormed() && !text.includes('\u0000')) return;
  throw invalid([
    { in: 'body', code: 'invalid_characters', message: 'Text must be Unicode without U+0000 and lone surrogates' },
  ]);
}

function tooLarge(): ApiError {
  return invalid([{ in: 'body', code: 'invalid_value', message: 'A number is too large' }]);
}
