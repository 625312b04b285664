/** The `id` of a row as text; empty when it has none, which no path resolves. */
export function idOf(row: Readonly<Record<string, unknown>>): string {
  return typeof row['id'] === 'string' ? row['id'] : '';
}
