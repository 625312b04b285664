import type { Spec } from '../../../src/types.ts';
import { hasAccounts, hasOauth, hasPassword } from '../../_shared/accounts/account-uses.ts';
import { hasAudit } from '../../_shared/audit/has-audit.ts';
import { importLine } from '../print/import-line.ts';

/** A group of account routes: its controller, the function that lists them, and the files of both. */
type RouteGroup = Readonly<{ controller: string; routes: string; file: string; args: string }>;

const sessions: RouteGroup = {
  controller: 'SessionController',
  routes: 'sessionRoutes',
  file: 'session',
  args: 'accounts.sessions',
};

const passwords: RouteGroup = {
  controller: 'PasswordController',
  routes: 'passwordRoutes',
  file: 'password',
  args: 'accounts.passwords',
};

const oauth: RouteGroup = {
  controller: 'OauthController',
  routes: 'oauthRoutes',
  file: 'oauth',
  args: 'accounts.oauth',
};

const users: RouteGroup = {
  controller: 'UserController',
  routes: 'userRoutes',
  file: 'user',
  args: 'accounts.users, cursors',
};

const audit: RouteGroup = {
  controller: 'AuditController',
  routes: 'auditRoutes',
  file: 'audit',
  args: 'new AuditRepository(db), cursors',
};

/** What `routes/index.ts` shows of accounts, and of what they did. */
export function accountRoutes(spec: Spec) {
  const groups = [
    ...(hasOauth(spec) ? [oauth] : []),
    ...(hasPassword(spec) ? [passwords] : []),
    ...(hasAccounts(spec) ? [sessions, users] : []),
    ...(hasAudit(spec) ? [audit] : []),
  ];
  return {
    controllers: groups.map(({ controller, file }) => importLine([controller], `../controllers/${file}-controller.ts`)),
    repositories: hasAudit(spec) ? [importLine(['AuditRepository'], '../repositories/audit-repository.ts')] : [],
    routes: groups.map(({ routes, file }) => importLine([routes], `./${file}-routes.ts`)),
    lines: groups.map(({ controller, routes, args }) => `    ...${routes}(new ${controller}(${args})),`),
  };
}
