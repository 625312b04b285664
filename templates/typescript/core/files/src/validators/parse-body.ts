import type { z } from 'zod';
import { ApiError, invalid, type ErrorDetail } from '../utils/api-error.ts';

/** Checks a request body; throws an ApiError that names every member that is wrong. */
export function parseBody<Schema extends z.ZodType>(schema: Schema, body: unknown): z.output<Schema> {
  const result = schema.safeParse(ownMembers(body));
  if (result.success) return ownMembers(result.data);
  const details = result.error.issues.flatMap((issue) => toDetails(issue, ownMembers(body)));
  if (details.some((item) => item.code !== 'unknown_field')) throw invalid(details);
  const names = details.map((item) => item.field).join(', ');
  throw new ApiError('UNKNOWN_FIELD', `Unknown field: ${names}`, { details });
}

/** The same object without a prototype: a member that is absent must not be found in there, like `toString`. */
function ownMembers<Value>(value: Value): Value {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.assign(Object.create(null) as Value & object, value);
}

/** One detail per offending member: unknown members come from zod as one issue. */
function toDetails(issue: z.core.$ZodIssue, body: unknown): ErrorDetail[] {
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => detail([...issue.path, key], 'unknown_field', 'is not a member here'));
  }
  if (isMissing(issue, body)) return [detail(issue.path, 'required', 'is required')];
  return [detail(issue.path, codeOf(issue), issue.message)];
}

/** A rule of our own names its code in `params`, when no schema can say what it says. */
function codeOf(issue: z.core.$ZodIssue): string {
  return issue.code === 'custom' ? String(issue.params?.code ?? 'invalid_value') : issue.code;
}

function isMissing(issue: z.core.$ZodIssue, body: unknown): boolean {
  const value = issue.path.reduce<unknown>(
    (parent, key) => (typeof parent === 'object' && parent !== null ? Reflect.get(parent, key) : undefined),
    body,
  );
  return value === undefined;
}

function detail(path: readonly PropertyKey[], code: string, message: string): ErrorDetail {
  const pointer = path.map((key) => `/${String(key).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
  return { in: 'body', pointer: `#${pointer}`, field: String(path[0] ?? ''), code, message };
}
