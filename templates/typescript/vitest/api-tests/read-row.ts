import type { TestContext } from './test-context.ts';

/** Statements that make a row and keep it as the API shows it; empty where no row can be made or none can be read. */
export function readRow({ creates, gets, hasRow, isUniform, row }: TestContext, name: string): readonly string[] {
  if (!hasRow || !isUniform) return [];
  if (creates) return [row(name)];
  return gets ? [row('row'), `    const ${name} = await collection.get(row.id);`] : [];
}
