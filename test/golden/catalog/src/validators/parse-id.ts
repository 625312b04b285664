import { notFound, type ApiError } from '../utils/api-error.ts';

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** Reads an id from a path; anything that cannot be one names nothing. */
export function parseId(text: unknown, refusal: () => ApiError = notFound): string {
  if (typeof text !== 'string' || !uuid.test(text)) throw refusal();
  return text.toLowerCase();
}
