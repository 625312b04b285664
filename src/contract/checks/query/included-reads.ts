import type { Resource } from '../../../types.ts';
import { renewAnswers } from '../../backend/renew-answers.ts';
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
  const { rows, editor, server, redis } = await context.start({ database: 'own-server' });
  if (!server) return;
  const members = openIncludes(context, resource).slice(0, 5);
  for (let made = 0; made < 6; made += 1) {
    for (const include of members) await referringRow(rows, resource, include).catch(unlessNotRun);
  }
  const path = `${resourcePath(context.spec, resource)}?sort=-id`;
  const page = async (query: string) => listOf(await editor.get(`${path}&${query}`)).rows;
  const count = async (query: string): Promise<readonly string[]> => {
    // The first time a connection also learns about types.
    await page(query);
    await renewAnswers(redis, context.spec);
    return server.statementsDuring(async () => {
      await page(query);
    });
  };
  const newest = await page('per_page=100');
  const plain = await count('per_page=100');
  want(plain.length > 0, `GET ${path} reads the database`);
  for (const member of members) {
    const { wire } = member.field;
    // A page that refers to nothing has nothing to read: the one row of the other page must refer to something.
    const at = newest.findIndex((row) => typeof row[wire] === 'string');
    if (at < 0) continue;
    const one = await count(`per_page=1&page=${String(at + 1)}&include=${wire}`);
    const many = await count(`per_page=100&include=${wire}`);
    const what = `GET ${path}&include=${wire}`;
    want(
      many.length === one.length,
      `${what} runs as many statements for many rows (${String(many.length)}) as for one (${String(one.length)}): ${many.join(' | ').slice(0, 2_000)}`,
    );
    const more = many.length - plain.length;
    const budget = budgetOf(member);
    want(more <= budget, `${what} costs at most ${String(budget)} more statements, not ${String(more)}`);
  }
}
