import type { CheckContext } from '../../../src/contract/check-context.ts';
import { has } from '../../../src/contract/model/capabilities.ts';
import { readAll, type Reading } from './read-all.ts';

/** Reads rows as those who may, and where there are accounts these, as an admin. */
export async function readEverything(
  { spec, editor, principals }: CheckContext,
  paths: readonly string[],
): Promise<readonly Reading[]> {
  const rows = await readAll(editor, paths);
  if (!has(spec, 'users')) return rows;
  const { client } = await principals.as('admin');
  return [...rows, ...(await readAll(client, [`${spec.api.basePath}/users?sort=email&per_page=100`]))];
}
