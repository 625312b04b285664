import type { Spec } from '../../../src/types.ts';
import { hasOauth, hasPassword } from '../../_shared/accounts/account-uses.ts';
import { keepsSessions } from '../../_shared/redis/answer-tables.ts';
import { importBlock, type PyImport } from '../print/import-block.ts';

const always: readonly PyImport[] = [
  { from: 'app.core.config', names: ['Settings'] },
  { from: 'app.repositories.account_repository', names: ['AccountRepository'] },
  { from: 'app.repositories.action_token_repository', names: ['ActionTokenRepository'] },
  { from: 'app.services.access_tokens', names: ['AccessTokens'] },
  { from: 'app.services.session_service', names: ['SessionService'] },
];

const asking: readonly PyImport[] = [
  { from: 'app.database.connection', names: ['Database'] },
  { from: 'app.repositories.session_repository', names: ['SessionRepository'] },
];

const keeping: readonly PyImport[] = [
  { from: 'app.services.kept_sessions', names: ['KeptSessionRepository'] },
  { from: 'app.services.telling_database', names: ['TellingDatabase'] },
];

const ofProviders: readonly PyImport[] = [
  { from: 'app.repositories.oauth_repository', names: ['OauthRepository'] },
  { from: 'app.services.oauth_service', names: ['OauthService'] },
  { from: 'app.services.providers', names: ['create_providers'] },
  { from: 'app.utils.json_client', names: ['JsonClient'] },
];

const ofPasswords: readonly PyImport[] = [
  { from: 'app.repositories.sign_in_attempt_repository', names: ['SignInAttemptRepository'] },
  { from: 'app.services.account_mails', names: ['AccountMails'] },
  { from: 'app.services.mailer', names: ['Mailer'] },
  { from: 'app.services.password_hasher', names: ['PasswordHasher'] },
  { from: 'app.services.password_service', names: ['PasswordService'] },
];

/** What `services/accounts.py` imports. */
export function accountsImports(spec: Spec): readonly string[] {
  return importBlock([
    ...always,
    ...(keepsSessions(spec) ? keeping : asking),
    ...(hasPassword(spec) ? ofPasswords : []),
    ...(hasOauth(spec) ? ofProviders : []),
  ]);
}
