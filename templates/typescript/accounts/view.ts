import { tsMember, tsPropertyName, tsString } from '../../../src/naming.ts';
import type { Field, Resource, Spec } from '../../../src/types.ts';
import { hasOauth, hasPassword, sendsMail, verifiesMail } from '../../_shared/accounts/account-uses.ts';
import { neededInProduction } from '../../_shared/accounts/needed-in-production.ts';
import { isUser, userResource } from '../../_shared/accounts/user-resource.ts';
import { issuers } from '../../_shared/environment/provider-environment.ts';
import { keepsSessions } from '../../_shared/redis/answer-tables.ts';
import { isDocument } from '../../_shared/resources/capabilities.ts';
import { printChain } from '../print/chain.ts';
import { importLine } from '../print/import-line.ts';
import { wrapList } from '../print/wrap-list.ts';
import { enumConst } from '../resource-views/enum-const.ts';
import { createLine, validatorView } from '../resource-views/validator-view.ts';

/** What every account has; the rest is what the spec's own `User` adds. */
const builtIn: ReadonlySet<string> = new Set(['email', 'name', 'role', 'disabled', 'verified']);

/** What the templates of accounts ask for. */
export function accountsView(spec: Spec): Readonly<Record<string, unknown>> {
  const user = spec.resources.find(isUser) ?? userResource(spec);
  const { listFields, searchLine, sortLine } = validatorView(spec, user);
  const extension = user.fields.filter(({ name, readonly }) => !builtIn.has(name) && !readonly);
  const documents = extension.filter(isDocument).map(({ wire }) => tsString(wire));
  const password = hasPassword(spec);
  const keeps = keepsSessions(spec);
  return {
    password,
    mails: sendsMail(spec),
    verifies: verifiesMail(spec),
    neededStatement: wrapList('', 'const neededInProduction = [', neededInProduction(spec).map(tsString), '];'),
    oauth: hasOauth(spec),
    providerSettings: hasOauth(spec) ? spec.authentication.providers.flatMap(providerSettings) : [],
    accountColumns: wrapList('', '[', columns(password), ']'),
    hasExtension: extension.length > 0,
    profileLines: extension.map((field) => createLine(field, 'userFields')),
    profileUpdateStatement: profileUpdate(extension.filter(({ immutable }) => !immutable)),
    merges: documents.length > 0,
    documentsStatement: wrapList('', 'const documents = [', documents, '] as const;'),
    modelImport: importLine([...new Set(['roles', ...enumsOfUser(user), 'userFields'])], '../models/user.ts'),
    listFields,
    searchLine,
    sortLine,
    keepsSessions: keeps,
    accountsImports: imports(password, hasOauth(spec), keeps),
    createAccountsHead: wrapList(
      '',
      'export function createAccounts(',
      [`{ db, settings${password ? ', mailer' : ''}${keeps ? ', cache' : ''} }: AccountDependencies`],
      ') {',
    ),
  };
}

/** The lines of the settings of one provider. */
function providerSettings(provider: string): readonly string[] {
  const prefix = `OIDC_${provider.toUpperCase()}`;
  const standard = issuers[provider];
  return [
    `  ${prefix}_ISSUER: ${standard === undefined ? 'issuer.optional()' : `issuer.default('${standard}')`},`,
    `  ${prefix}_CLIENT_ID: z.string().optional(),`,
    `  ${prefix}_CLIENT_SECRET: z.string().optional(),`,
  ];
}

/** The labels that filters and sort keys of a list of users compare with. */
function enumsOfUser(user: Resource): readonly string[] {
  const listed = user.fields.filter(({ type, filter, sort }) => type === 'enum' && (filter || sort));
  return listed.map((field) => enumConst(field, user));
}

function columns(password: boolean): readonly string[] {
  return ['id', 'email', 'verified', 'disabled', ...(password ? ['password_hash as passwordHash'] : [])].map(tsString);
}

function profileUpdate(extension: readonly Field[]): string {
  const members = [
    'name: userFields.name',
    ...extension.map(({ wire }) => `${tsPropertyName(wire)}: userFields${tsMember(wire)}`),
  ];
  return printChain(
    '',
    'export const profileUpdate = ',
    { base: { callee: 'z.strictObject', options: members }, calls: [{ callee: 'partial' }] },
    ';',
  );
}

function imports(password: boolean, oauth: boolean, keeps: boolean): readonly string[] {
  const only = (line: string) => (password ? [line] : []);
  const away = (line: string) => (oauth ? [line] : []);
  const kept = (line: string) => (keeps ? [line] : []);
  return [
    "import type { Kysely } from 'kysely';",
    "import type { AccountSettings } from '../config/account-settings.ts';",
    "import type { Database } from '../database/schema.ts';",
    "import { AccountRepository } from '../repositories/account-repository.ts';",
    "import { ActionTokenRepository } from '../repositories/action-token-repository.ts';",
    ...away("import { OauthRepository } from '../repositories/oauth-repository.ts';"),
    "import { SessionRepository } from '../repositories/session-repository.ts';",
    "import { UserRepository } from '../repositories/user-repository.ts';",
    "import { createAccessTokens } from './access-tokens.ts';",
    ...only("import { AccountMails } from './account-mails.ts';"),
    ...kept("import type { AnswerCache } from './answer-cache.ts';"),
    ...kept("import { KeptSessions } from './kept-sessions.ts';"),
    ...only("import type { Mailer } from './mailer.ts';"),
    ...away("import { OauthService } from './oauth-service.ts';"),
    ...only("import { createPasswordHasher } from './password-hasher.ts';"),
    ...only("import { PasswordService } from './password-service.ts';"),
    ...away("import { createProviders } from './providers.ts';"),
    "import { SessionService } from './session-service.ts';",
    ...only("import { SignInLimiter } from './sign-in-limiter.ts';"),
    "import { UserService } from './user-service.ts';",
  ];
}
