import type { Resource } from '../../../types.ts';
import type { CheckContext } from '../../check-context.ts';
import type { Include } from '../../model/includes-of.ts';
import { may } from '../../model/may.ts';
import { resourcePath } from '../../model/resource-path.ts';
import { NotRun } from '../../not-run.ts';
import { listOf } from '../../want/list-of.ts';
import { want } from '../../want/want.ts';
import { openIncludes, referringRow } from './include-cases.ts';

/** The most statements that an included member may cost: its objects, whose they are, and each list of references in them. */
const budgetOf = ({ target }: Include): number =>
  2 + target.fields.filter(({ type, list }) => type === 'ref' && list).length;

function unlessNotRun(error: unknown): void {
  if (!(error instanceof NotRun)) throw error;
}

/** No statement for each row: a page of many costs as many statements as a page of one. */
export async function wantFewReads(context: CheckContext, resources: readonly Resource[]): Promise<void> {
  if (!context.has('env') || !context.has('services')) return;
  const listed = resources.filter((resource) => may(resource, 'list'));
  if (listed.length === 0) return;
  const resource = context.random.pick(listed);
  const { rows, editor, server } = await context.start({ database: 'own-server' });
  if (!server) return;
  const members = openIncludes(context, resource).slice(0, 5);
  for (let made = 0; made < 6; made += 1) {
    for (const include of members) await referringRow(rows, resource, include).catch(unlessNotRun);
  }
  const include = `include=${members.map(({ field }) => field.wire).join(',')}`;
  const path = `${resourcePath(context.spec, resource)}?sort=-id`;
  const count = async (query: string): Promise<readonly string[]> => {
    // The first time a connection also learns about types.
    await editor.get(`${path}&${query}`);
    return server.statementsDuring(async () => {
      listOf(await editor.get(`${path}&${query}`));
    });
  };
  const plain = await count('per_page=100');
  const one = await count(`per_page=1&${include}`);
  const many = await count(`per_page=100&${include}`);
  want(plain.length > 0, `GET ${path} reads the database`);
  want(
    many.length === one.length,
    `GET ${path}&${include} runs as many statements for many rows (${String(many.length)}) as for one (${String(one.length)}): ${many.join(' | ').slice(0, 2_000)}`,
  );
  const more = many.length - plain.length;
  const budget = members.reduce((sum, member) => sum + budgetOf(member), 0);
  want(more <= budget, `GET ${path}&${include} costs at most ${String(budget)} more statements, not ${String(more)}`);
}
