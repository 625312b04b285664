import { allRows } from '../../../src/contract/all-rows.ts';
import type { CheckContext } from '../../../src/contract/check-context.ts';
import { listsOf, type ListRoute } from '../../../src/contract/model/lists-of.ts';
import { may } from '../../../src/contract/model/may.ts';
import { idOf } from '../../../src/contract/want/id-of.ts';

/** Everything that can be read of a backend's rows: each row, and every list by pages, by cursor and in every order. */
export async function readablePaths(context: CheckContext, known: readonly string[]): Promise<readonly string[]> {
  const paths = new Set(known);
  for (const list of await listsOf(context.spec, context)) {
    const rows = await allRows(context.editor, list.concrete);
    for (const query of queriesOf(list, rows.length)) paths.add(`${list.concrete}?${query}`);
    if (list.below || !may(list.resource, 'get')) continue;
    for (const row of rows) paths.add(`${list.path}/${idOf(row)}`);
  }
  return [...paths];
}

function queriesOf({ resource }: ListRoute, count: number): readonly string[] {
  const pages = Array.from({ length: Math.ceil(count / 100) + 1 }, (_, index) => `page=${String(index + 1)}`);
  const sorts = resource.fields.filter(({ sort }) => sort).flatMap(({ wire }) => [`sort=${wire}`, `sort=-${wire}`]);
  // A cursor is the same text on both, for they share the secret that signs it.
  return [...pages, 'cursor=', ...sorts].map((query) => `${query}&per_page=100`);
}
