import type { Spec } from '../../types.ts';

/** What a backend has because of its spec, and a check may be about. */
export type Capability =
  | 'ifMatch'
  | 'users'
  | 'password'
  | 'verification'
  | 'bearer'
  | 'oidc'
  | 'mail'
  | 'redis'
  | 'audit'
  | 'softDelete'
  | 'fullText'
  | 'jobs'
  | 'files'
  | 's3';

const predicates: Readonly<Record<Capability, (spec: Spec) => boolean>> = {
  ifMatch: ({ choices }) => choices.feature.includes('require-if-match'),
  users: ({ choices }) => choices.auth.some((choice) => kinds.has(choice)),
  password: ({ choices }) => choices.auth.includes('jwt') || choices.auth.includes('session'),
  verification: (spec) => has(spec, 'password') && spec.authentication.emailVerification === 'required',
  bearer: ({ choices }) => choices.auth.includes('jwt') || choices.auth.includes('oauth2'),
  oidc: ({ choices }) => choices.auth.includes('oauth2'),
  redis: ({ choices }) => choices.cache.includes('redis'),
  audit: ({ choices }) => choices.feature.includes('audit-log'),
  softDelete: ({ choices }) => choices.feature.includes('soft-delete'),
  fullText: ({ choices }) => choices.feature.includes('full-text-search'),
  jobs: ({ choices }) => choices.feature.includes('background-jobs'),
  files: ({ choices }) => choices.feature.includes('file-upload'),
  s3: (spec) => has(spec, 'files') && spec.choices.storage.includes('s3'),
  // A forgotten password is mailed as well, whether addresses are verified or not.
  mail: (spec) => spec.choices.mail.length > 0 || has(spec, 'password'),
};

/** The choices of the axis `auth` that are ways to sign in; the others are ways they behave. */
const kinds = new Set(['jwt', 'oauth2', 'session', 'api-key']);

/** True when the spec brings a capability, derived from the contract alone. */
export function has(spec: Spec, capability: Capability): boolean {
  return predicates[capability](spec);
}
