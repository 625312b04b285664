import type { Check } from '../../check.ts';
import { ordinaryResources } from '../../model/account-resource.ts';
import { may } from '../../model/may.ts';
import { resourcePath } from '../../model/resource-path.ts';
import { wantError } from '../../want/want-error.ts';
import { want } from '../../want/want.ts';
import { whenAccount } from '../auth/when-account.ts';
import { refusingCommits } from '../data/refusing-commits.ts';
import { entriesOf } from './audit-entries.ts';

/** The audit log tells what happened, all of it and nothing else. */
export const u03: Check = {
  id: 'U03',
  title: 'append-only audit log',
  contract:
    'The database refuses to change, delete or truncate entries, and a request that is rolled back leaves none, even when only its commit fails.',
  needs: ['env', 'sql'],
  lane: 'own',
  when: whenAccount('audit'),
  async run({ spec, start }) {
    const { database, editor, principals, rows } = await start();
    const admin = await principals.as('admin');
    const statements = ['update app_audit_log set ip = null', 'delete from app_audit_log', 'truncate app_audit_log'];
    const count = async () => Number((await database.query('select count(*) from app_audit_log'))[0]?.['count']);
    const before = await count();
    want(before > 0, 'the sign-ins of the suite are in the audit log');
    for (const statement of statements) {
      const refused = await database.query(statement).then(
        () => false,
        () => true,
      );
      want(refused, `the database refuses ${statement}`);
    }
    want((await count()) === before, 'every entry is still there');
    const resource = ordinaryResources(spec).find((candidate) => may(candidate, 'create'));
    if (!resource) return;
    const body = await rows.body(resource, { fill: 'required' });
    const rolledBack = await refusingCommits(database, resource.names.table, () =>
      editor.post(resourcePath(spec, resource), body),
    );
    wantError(rolledBack, 500, 'INTERNAL_ERROR', 'a create whose commit the database refuses');
    const { entries, exchange } = await entriesOf(spec, admin.client, rolledBack);
    want(entries.length === 0, 'a request that is rolled back leaves no entry', exchange);
  },
};
