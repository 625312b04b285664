import type { Field, Spec } from '../../types.ts';
import { accountOf } from './account-resource.ts';
import { has } from './capabilities.ts';

/** One operation of the account's own routes, as docs/contract-accounts.md tells it. */
export type AccountOperation = Readonly<{
  /** `public`, `authenticated`, or the permission it needs. */
  permission: string;
  /** The success and the refusals of its own that its documentation names; 401 and 403 follow from the permission. */
  answers: readonly number[];
  /** Members of the request body, those that it demands and all of them; absent without a body. */
  body?: Readonly<{ required: readonly string[]; offered: readonly string[] }>;
}>;

/** One path of the account's routes; `{id}`, `{provider}` are its placeholders. */
export type AccountRoute = Readonly<{ path: string; methods: Readonly<Record<string, AccountOperation>> }>;

const body = (required: readonly string[], optional: readonly string[] = []) => ({
  body: { required, offered: [...required, ...optional] },
});

const operation = (permission: string, answers: readonly number[], more: Partial<AccountOperation> = {}) => ({
  permission,
  answers,
  ...more,
});

const settable = (fields: readonly Field[]) => fields.filter((field) => !field.readonly && field.type !== 'file');

function passwordRoutes(spec: Spec): Record<string, AccountRoute['methods']> {
  const added = settable(accountOf(spec).fields);
  const demanded = added.filter(({ required, default: usual }) => required && usual === undefined);
  const names = (fields: readonly Field[]) => fields.map(({ wire }) => wire);
  const registered = spec.authentication.enumerationSafe ? [202, 400] : [201, 400, 409];
  const register = body(
    ['email', 'password', 'name', ...names(demanded)],
    names(added.filter((one) => !demanded.includes(one))),
  );
  return {
    '/auth/register': { POST: operation('public', registered, register) },
    '/auth/login': { POST: operation('public', [200, 400, 401, 403, 429], body(['email', 'password'])) },
    '/auth/password/forgot': { POST: operation('public', [202, 400], body(['email'])) },
    '/auth/password/reset': { POST: operation('public', [204, 400, 401], body(['token', 'password'])) },
    '/auth/password/change': {
      POST: operation('authenticated', [204, 400, 429], body(['current_password', 'new_password'])),
    },
  };
}

const verificationRoutes: Record<string, AccountRoute['methods']> = {
  '/auth/email/verify': { POST: operation('public', [204, 400, 401], body(['token'])) },
  '/auth/email/resend': { POST: operation('public', [202, 400], body(['email'])) },
};

const bearerRoutes: Record<string, AccountRoute['methods']> = {
  '/auth/refresh': { POST: operation('public', [200, 400, 401, 403], body(['refresh_token'])) },
  '/auth/logout': { POST: operation('authenticated', [204]) },
  '/auth/logout-all': { POST: operation('authenticated', [204]) },
  '/auth/sessions': { GET: operation('authenticated', [200]) },
  '/auth/sessions/{id}': { DELETE: operation('authenticated', [204, 404]) },
};

const oidcRoutes: Record<string, AccountRoute['methods']> = {
  '/auth/oauth/{provider}/authorize': { GET: operation('public', [302, 400]) },
  '/auth/oauth/{provider}/callback': { GET: operation('public', [302, 400]) },
  '/auth/oauth/exchange': { POST: operation('public', [200, 400, 401], body(['code'])) },
};

function userRoutes(spec: Spec): Record<string, AccountRoute['methods']> {
  const own = body([], ['name', ...settable(accountOf(spec).fields).map(({ wire }) => wire)]);
  const me = { GET: operation('authenticated', [200]), PATCH: operation('authenticated', [200, 400], own) };
  return {
    '/auth/me': me,
    '/users/me': me,
    '/users': { GET: operation('users:read', [200, 400]) },
    '/users/{id}': {
      GET: operation('users:read', [200, 404]),
      PATCH: operation('users:manage', [200, 400, 404, 409], body([], ['role', 'disabled'])),
    },
  };
}

const auditRoutes: Record<string, AccountRoute['methods']> = {
  '/audit-logs': { GET: operation('audit:read', [200, 400]) },
};

/** Every route of the accounts that a spec brings, below the base path. */
export function accountRoutes(spec: Spec): AccountRoute[] {
  const all = {
    ...(has(spec, 'password') && passwordRoutes(spec)),
    ...(has(spec, 'verification') && verificationRoutes),
    ...(has(spec, 'bearer') && bearerRoutes),
    ...(has(spec, 'oidc') && oidcRoutes),
    ...(has(spec, 'users') && userRoutes(spec)),
    ...(has(spec, 'audit') && auditRoutes),
  };
  return Object.entries(all).map(([path, methods]) => ({ path: `${spec.api.basePath}${path}`, methods }));
}
