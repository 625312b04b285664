import { actingRole, grantIn } from '../../../_shared/access/acting-role.ts';
import { hasAccounts } from '../../../_shared/accounts/account-uses.ts';
import { isRestorable } from '../../../_shared/soft-delete/kept-rows.ts';
import type { GeneratedTest } from './generated-test.ts';
import type { TestContext } from './test-context.ts';

/** The tests of bringing deleted rows back. */
export function restoreTests(context: TestContext): readonly GeneratedTest[] {
  const { restores, deletes, gets, hasRow, row } = context;
  if (!restores) return [];
  const missing = {
    title: 'finds nothing to bring back where there is no row',
    body: ["    expectProblem(await api.post(`${path}/${missing}/restore`, undefined), 'NOT_FOUND');"],
  };
  if (!deletes || !hasRow) return [missing];
  const restore = 'await api.post(`${path}/${row.id}/restore`, undefined)';
  const restored = {
    title: 'brings a deleted row back, once',
    body: [
      row('row'),
      '    await collection.delete(row.id);',
      ...(listsDeleted(context)
        ? [
            "    const { rows } = await collection.list({ deleted: 'only' });",
            '    expect(rows.map(({ id }) => id)).toEqual([row.id]);',
          ]
        : []),
      `    const answer = ${restore};`,
      '    expect(answer.status).toBe(200);',
      ...(gets ? ['    expect((await collection.get(row.id)).deleted_at).toBeNull();'] : []),
      `    expectProblem(${restore}, 'CONFLICT');`,
    ],
  };
  return [missing, restored];
}

/** Whether the role that lists in tests sees deleted rows. */
function listsDeleted({ spec, resource, lists }: TestContext): boolean {
  if (!lists || !isRestorable(resource)) return false;
  if (!hasAccounts(spec)) return true;
  const role = actingRole(spec, resource, 'list');
  return role !== undefined && ['list', 'restore'].every((one) => grantIn(resource, one as 'list', role) === 'any');
}
