import type { Axis, Part, RunSettings, Stack } from '../../../src/types.ts';

/** A stack that serves exactly these choices, written as `axis/choice`. */
export function stackServing(id: Stack['id'], label: string, served: readonly string[]): Stack {
  const parts = served.map((name): Part => {
    const [axis = '', choice = ''] = name.split('/');
    return { id: `fake/${axis}-${choice}`, axis: axis as Axis, choices: [choice] };
  });
  return { id, label, language: 'typescript', parts, folds: [], steps: [], run };
}

const run: RunSettings = {
  install: [],
  build: [],
  start: [],
  migrate: [],
  rollback: [],
  seed: [],
  openapi: 'openapi.json',
};

/** What the first slice serves. */
export const publicChoices = [
  'api/rest',
  'database/postgresql',
  'orm/kysely',
  'architecture/layered',
  'tooling/npm',
  'tooling/vitest',
  'deploy/github-actions',
];

/** Express without sign-in, as the first slice has it. */
export const publicExpress: Stack = stackServing('express', 'Express', publicChoices);

/** Express with accounts and most of what the example request wants. */
export const fullExpress: Stack = stackServing('express', 'Express', [
  ...publicChoices,
  ...['auth/jwt', 'auth/oauth2', 'auth/session', 'auth/mfa', 'authorization/rbac', 'mail/smtp', 'cache/redis'],
  ...['feature/soft-delete', 'feature/full-text-search', 'search/database', 'feature/file-upload', 'feature/bulk'],
  ...['feature/audit-log', 'feature/background-jobs', 'feature/idempotency', 'feature/email', 'jobs/bullmq'],
  ...['storage/s3', 'storage/local', 'observability/prometheus', 'observability/opentelemetry', 'deploy/docker'],
  ...['deploy/kubernetes', 'feature/rate-limit-overrides'],
]);
