import type { CheckContext } from '../../../src/contract/check-context.ts';
import { has } from '../../../src/contract/model/capabilities.ts';
import { readAll, type Reading } from './read-all.ts';

/** Reads rows as those who may, and where there are accounts these, files and the audit log, as an admin. */
export async function readEverything(
  { spec, editor, principals }: CheckContext,
  paths: readonly string[],
): Promise<readonly Reading[]> {
  if (!has(spec, 'users')) return readAll(editor, paths);
  const { basePath } = spec.api;
  const files = paths.filter((path) => path.startsWith(`${basePath}/files/`));
  const rows = paths.filter((path) => !files.includes(path));
  const audit = has(spec, 'audit') ? [`${basePath}/audit-logs?filter[action]=create&per_page=100`] : [];
  const { client } = await principals.as('admin');
  return [
    ...(await readAll(editor, rows)),
    ...(await readAll(client, [...files, `${basePath}/users?sort=email&per_page=100`, ...audit])),
  ];
}
