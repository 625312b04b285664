/** A JSON value as text: a string as it is, anything else as JSON writes it, nothing as an empty text. */
export function textOf(value: unknown): string {
  if (value === undefined) return '';
  return typeof value === 'string' ? value : JSON.stringify(value);
}
