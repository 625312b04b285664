import type { Spec } from '../../../src/types.ts';
import { hasOauth, hasPassword, verifiesMail } from '../../_shared/accounts/account-uses.ts';
import { neededInProduction } from '../../_shared/accounts/needed-in-production.ts';
import { group } from '../print/doc.ts';
import { assignment } from '../print/layout.ts';
import { pyString } from '../print/py-string.ts';
import { wrapList } from '../print/wrap-list.ts';
import { accountsImports } from './accounts-imports.ts';
import { userSchemaView } from './user-schema-view.ts';
import { userServiceView } from './user-service-view.ts';

/** What the templates of accounts ask for. */
export function accountsView(spec: Spec): Readonly<Record<string, unknown>> {
  const password = hasPassword(spec);
  const columns = ['id', 'email', 'verified', 'disabled', ...(password ? ['password_hash'] : [])];
  const types = ['Count', ...(password ? ['SmtpUrl'] : []), 'UrlList'];
  return {
    password,
    verifies: verifiesMail(spec),
    oauth: hasOauth(spec),
    settingTypes: types.join(', '),
    neededStatement: assignment('', 'NEEDED_IN_PRODUCTION', group('[', neededInProduction(spec).map(pyString), ']')),
    columnsStatement: `COLUMNS = (${columns.map((name) => `users.${name}`).join(', ')})`,
    accountsImports: accountsImports(spec),
    accountsInit: wrapList(
      '    ',
      'def __init__(',
      ['self', 'settings: Settings', 'db: Database', ...(password ? ['mailer: Mailer'] : [])],
      ') -> None:',
    ),
    ...userSchemaView(spec),
    ...userServiceView(spec),
  };
}
