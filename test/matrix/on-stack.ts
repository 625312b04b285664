/** A drawn spec for another stack: answers that belong to the language of the first give way to those of the second. */
export function onStack(text: string, stack: string, orm: string): string {
  const { tooling: _, database, ...rest } = JSON.parse(text) as Record<string, unknown>;
  return JSON.stringify({ ...rest, database: { ...(database as object | undefined), orm }, stack });
}
