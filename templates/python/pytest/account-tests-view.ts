import type { Spec } from '../../../src/types.ts';
import {
  hasAccounts,
  hasOauth,
  hasPassword,
  isEnumerationSafe,
  verifiesMail,
} from '../../_shared/accounts/account-uses.ts';
import { neededInProduction } from '../../_shared/accounts/needed-in-production.ts';
import { hasRedis } from '../../_shared/redis/has-redis.ts';
import { storesInS3 } from '../../_shared/uploads/file-uses.ts';
import { group, prefixed } from '../print/doc.ts';
import { layout } from '../print/layout.ts';
import { pyString } from '../print/py-string.ts';
import { wrapList } from '../print/wrap-list.ts';

/** Values with which production starts, by the end of their names. */
const usable: Readonly<Record<string, string>> = {
  JWT_SECRET: 'tests-only-4c1f0a5be2d94837-signs',
  FRONTEND_URL: 'https://app.example.com',
  SMTP_URL: 'smtp://localhost',
};

/** What the tests show that depend on accounts. */
export function accountTestsView(spec: Spec): Readonly<Record<string, unknown>> {
  const password = hasPassword(spec);
  const needed = hasAccounts(spec) ? ['JWT_SECRET', ...neededInProduction(spec)] : [];
  const missing = [
    ...['APP_ENV', 'PORT', 'CORS_ORIGINS', 'DATABASE_URL', 'APP_SECRET'],
    ...(storesInS3(spec) ? ['S3_BUCKET'] : []),
    ...needed.slice(0, 1),
  ];
  const mails = password ? ['mails'] : [];
  const typed = password ? ['mails: MailBox'] : [];
  const ann = [
    prefixed('"EMAIL": ', pyString('Ann@example.com')),
    prefixed('"ROLE": ', pyString('admin')),
    ...(password ? [prefixed('"PASSWORD": ', pyString('correct horse battery'))] : []),
  ];
  const wrong = ['EMAIL="ann"', 'ROLE="nobody"', ...(password ? ['PASSWORD="password"'] : [])];
  return {
    password,
    oauth: hasOauth(spec),
    verifies: verifiesMail(spec),
    safe: isEnumerationSafe(spec),
    isVerified: verifiesMail(spec) ? 'False' : 'True',
    usableStatement: layout(
      '',
      'USABLE = ',
      group(
        '{',
        [
          '"APP_SECRET": "x" * 32',
          '"DATABASE_URL": "postgres://localhost/db"',
          ...(hasRedis(spec) ? ['"REDIS_URL": "redis://localhost"'] : []),
          ...(storesInS3(spec) ? ['"S3_BUCKET": "files"'] : []),
          ...needed.map((name) => `${pyString(name)}: ${pyString(usable[name] ?? 'https://login.example.com')}`),
        ],
        '}',
      ),
    ),
    missingNames: missing.map(pyString).join(', '),
    neededStatement: layout('    ', 'needed = ', group('[', needed.map(pyString), ']')),
    apiInit: wrapList('    ', 'def __init__(', ['self', 'client: AsyncClient', 'app: FastAPI', ...typed], ') -> None:'),
    apiCopy: wrapList('        ', 'other = Api(', ['self._client', 'self._app', ...mails.map(ofSelf)], ')'),
    apiFixtureHead: wrapList(
      '',
      'async def api(',
      ['client: AsyncClient', 'app: FastAPI', 'settings: Settings', ...typed],
      ') -> AsyncIterator[Api]:',
    ),
    bootstrappedStatement: wrapList(
      '    ',
      'accounts = Accounts(',
      ['settings', 'api.accounts.db', ...mails.map((name) => `api.${name}`)],
      ')',
    ),
    annStatement: layout('', 'ANN = ', group('{', ann, '}')),
    wrongAnn: wrapList('    ', 'outcome = await commands.run(', ['"user_create"', ...wrong], ')'),
    wrongNames: wrong.map((text) => pyString(text.split('=')[0] ?? '')).join(', '),
  };
}

function ofSelf(name: string): string {
  return `self.${name}`;
}
