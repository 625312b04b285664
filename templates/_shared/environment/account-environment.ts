import type { EnvContribution, Spec } from '../../../src/types.ts';
import { hasAccounts, hasOauth, hasPassword, sendsMail, verifiesMail } from '../accounts/account-uses.ts';
import { providerEnvironment } from './provider-environment.ts';

/** The environment variables of accounts: tokens, sessions, mails, limits and providers. */
export function accountEnvironment(spec: Spec): readonly EnvContribution[] {
  if (!hasAccounts(spec)) return [];
  return [
    ...tokens(spec),
    ...(hasPassword(spec) ? passwords(spec) : []),
    ...(sendsMail(spec) ? mails : []),
    ...(hasOauth(spec) ? providerEnvironment(spec) : []),
  ];
}

const group = 'Accounts';

function tokens({ name }: Spec): readonly EnvContribution[] {
  return [
    optional('JWT_ALG', 'HS256 or ES256: how access tokens are signed.', 'HS256'),
    {
      to: 'env',
      group,
      name: 'JWT_SECRET',
      description: 'Signs access tokens with HS256; at least 32 bytes.',
      example: 'replace-me',
      secret: true,
    },
    secret('JWT_PRIVATE_KEY', 'Signs access tokens with ES256: a P-256 key as PKCS 8 PEM.'),
    optional('JWT_ISSUER', 'Who issues access tokens.', '', 'PUBLIC_URL'),
    optional('JWT_AUDIENCE', 'Whom access tokens are for.', name),
    optional('ACCESS_TOKEN_TTL_SECONDS', 'How long an access token holds, 60 to 1800.', '900'),
    optional('REFRESH_TOKEN_TTL_SECONDS', 'How long a refresh token holds.', '604800'),
    optional('REFRESH_GRACE_SECONDS', 'How long a used refresh token may come again without ending its session.', '10'),
    optional('BOOTSTRAP_ADMIN_EMAIL', 'Whoever signs in with this address becomes admin while there is none.', ''),
    optional(
      'FRONTEND_URL',
      'Where people see this backend: links in mails and redirects lead there. Several by commas; needed in production.',
      'http://localhost:5173',
    ),
  ];
}

function passwords(spec: Spec): readonly EnvContribution[] {
  return [
    optional('AUTH_RATE_LIMIT_MAX', 'Attempts to sign in to one account from one address in a minute.', '5'),
    optional('RESET_TTL_SECONDS', 'How long the link to a new password holds.', '1800'),
    ...(verifiesMail(spec)
      ? [optional('VERIFY_TTL_SECONDS', 'How long the link that confirms an address holds.', '86400')]
      : []),
  ];
}

function optional(name: string, description: string, example: string, fallback = example): EnvContribution {
  return { to: 'env', group, name, description, example, fallback };
}

/** A secret that only some backends have, so that none is made for it. */
function secret(name: string, description: string): EnvContribution {
  return { to: 'env', group, name, description, example: '', fallback: '', secret: true };
}

const mails: readonly EnvContribution[] = [
  secret('SMTP_URL', 'The mail server; needed in production. Without it mails become files below var/mail.'),
  optional('MAIL_FROM', 'The sender of mails.', 'no-reply@localhost'),
];
