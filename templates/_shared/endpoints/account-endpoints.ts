import type { Endpoint, RoutedSpec } from './endpoints-of.ts';

type Line = readonly [method: string, path: string, purpose: string, who?: string];

const password: readonly Line[] = [
  ['POST', '/auth/register', 'Make an account', 'public'],
  ['POST', '/auth/login', 'Sign in with a password', 'public'],
  ['POST', '/auth/password/forgot', 'Ask for a mail that resets the password', 'public'],
  ['POST', '/auth/password/reset', 'Set a new password with the token of that mail', 'public'],
  ['POST', '/auth/password/change', 'Change the own password'],
];

const verification: readonly Line[] = [
  ['POST', '/auth/email/verify', 'Confirm an address with the token of its mail', 'public'],
  ['POST', '/auth/email/resend', 'Ask for that mail again', 'public'],
];

const bearer: readonly Line[] = [
  ['POST', '/auth/refresh', 'Get a new pair of tokens', 'public'],
  ['POST', '/auth/logout', 'End this session'],
  ['POST', '/auth/logout-all', 'End every session of the account'],
  ['GET', '/auth/sessions', 'List the own sessions'],
  ['DELETE', '/auth/sessions/{id}', 'End one of the own sessions'],
];

const oidc: readonly Line[] = [
  ['GET', '/auth/oauth/{provider}/authorize', 'Go to a provider to sign in', 'public'],
  ['GET', '/auth/oauth/{provider}/callback', 'Come back from a provider', 'public'],
  ['POST', '/auth/oauth/exchange', 'Get tokens for the code of that way back', 'public'],
];

const users: readonly Line[] = [
  ['GET', '/auth/me', 'Read the own account'],
  ['PATCH', '/auth/me', 'Change the own account'],
  ['GET', '/users/me', 'Read the own account'],
  ['PATCH', '/users/me', 'Change the own account'],
  ['GET', '/users', 'List users', 'admin'],
  ['GET', '/users/{id}', 'Read one of the users', 'admin'],
  ['PATCH', '/users/{id}', 'Change the role of a user, or disable the account', 'admin'],
];

const audit: readonly Line[] = [['GET', '/audit-logs', 'Read who did what', 'admin']];

/** The routes of accounts, by what the spec has; none without accounts. */
export function accountEndpoints({ choices, authentication }: RoutedSpec): readonly Endpoint[] {
  const has = (id: string): boolean => choices.auth.includes(id);
  const lines = [
    ...(has('jwt') ? password : []),
    ...(has('jwt') && authentication.emailVerification === 'required' ? verification : []),
    ...(has('jwt') || has('oauth2') ? bearer : []),
    ...(has('oauth2') ? oidc : []),
    ...(choices.auth.length > 0 ? users : []),
    ...(choices.feature.includes('audit-log') ? audit : []),
  ];
  return lines.map(([method, path, purpose, who = 'any account']) => ({ method, path, purpose, who: [who] }));
}
