import type { Spec } from '../../../src/types.ts';
import { hasOauth, hasPassword, sendsMail, verifiesMail } from '../../_shared/accounts/account-uses.ts';
import { neededInProduction } from '../../_shared/accounts/needed-in-production.ts';
import { issuers } from '../../_shared/environment/provider-environment.ts';
import { keepsSessions } from '../../_shared/redis/answer-tables.ts';
import { group } from '../print/doc.ts';
import { assignment } from '../print/layout.ts';
import { pyString } from '../print/py-string.ts';
import { wrapList } from '../print/wrap-list.ts';
import { accountsImports } from './accounts-imports.ts';
import { commandImports } from './command-imports.ts';
import { userSchemaView } from './user-schema-view.ts';
import { userServiceView } from './user-service-view.ts';

/** What the templates of accounts ask for. */
export function accountsView(spec: Spec): Readonly<Record<string, unknown>> {
  const password = hasPassword(spec);
  const columns = ['id', 'email', 'verified', 'disabled', ...(password ? ['password_hash'] : [])];
  const types = ['Count', ...(hasOauth(spec) ? ['HttpUrl'] : []), ...(sendsMail(spec) ? ['SmtpUrl'] : []), 'UrlList'];
  return {
    password,
    mails: sendsMail(spec),
    verifies: verifiesMail(spec),
    oauth: hasOauth(spec),
    providerSettings: hasOauth(spec) ? spec.authentication.providers.flatMap(providerSettings) : [],
    settingTypes: types.join(', '),
    neededStatement: assignment('', 'NEEDED_IN_PRODUCTION', group('[', neededInProduction(spec).map(pyString), ']')),
    columnsStatement: `COLUMNS = (${columns.map((name) => `users.${name}`).join(', ')})`,
    keepsSessions: keepsSessions(spec),
    accountsImports: accountsImports(spec),
    commandImports: commandImports(spec),
    accountsInit: wrapList(
      '    ',
      'def __init__(',
      [
        'self',
        'settings: Settings',
        `db: ${keepsSessions(spec) ? 'TellingDatabase' : 'Database'}`,
        ...(password ? ['mailer: Mailer'] : []),
      ],
      ') -> None:',
    ),
    ...userSchemaView(spec),
    ...userServiceView(spec),
  };
}

/** The lines of the settings of one provider. */
function providerSettings(provider: string): readonly string[] {
  const standard = issuers[provider];
  const prefix = `    oidc_${provider}`;
  return [
    `${prefix}_issuer: ${standard === undefined ? 'HttpUrl | None = None' : `HttpUrl = ${pyString(standard)}`}`,
    `${prefix}_client_id: str | None = None`,
    `${prefix}_client_secret: str | None = Field(default=None, repr=False)`,
  ];
}
