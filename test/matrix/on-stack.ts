/** A drawn spec for another stack: the answers that belong to the language of the first are left out. */
export function onStack(text: string, stack: string): string {
  const { tooling: _, database, ...rest } = JSON.parse(text) as Record<string, unknown>;
  const { orm: __, ...kept } = (database ?? {}) as Record<string, unknown>;
  return JSON.stringify({ ...rest, ...(database === undefined ? {} : { database: kept }), stack });
}
