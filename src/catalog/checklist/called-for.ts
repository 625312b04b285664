import type { Axis, Spec } from '../../types.ts';

const chosen = (spec: Spec, axis: Axis): boolean => spec.choices[axis].length > 0;
const one = (spec: Spec, axis: Axis, ...ids: readonly string[]): boolean =>
  spec.choices[axis].some((id) => ids.includes(id));

/** What a spec can have that only some items of the checklists speak of. */
export const calledFor = {
  accounts: (spec: Spec) => chosen(spec, 'auth'),
  passwords: (spec: Spec) => one(spec, 'auth', 'jwt', 'session'),
  /** Browsers send these by themselves, so that another site can make them do it. */
  cookies: (spec: Spec) => one(spec, 'auth', 'session', 'oauth2'),
  cache: (spec: Spec) => chosen(spec, 'cache'),
  jobs: (spec: Spec) => chosen(spec, 'jobs'),
  database: (spec: Spec) => chosen(spec, 'database'),
  resources: (spec: Spec) => spec.resources.length > 0,
  writes: (spec: Spec) =>
    spec.resources.some(({ operations }) => operations.some((name) => name !== 'list' && name !== 'get')),
  lists: (spec: Spec) => spec.resources.some(({ operations }) => operations.includes('list')),
  references: (spec: Spec) => spec.resources.some(({ fields }) => fields.some(({ type }) => type === 'ref')),
  sensitive: (spec: Spec) =>
    chosen(spec, 'auth') || spec.resources.some(({ fields }) => fields.some(({ encrypted }) => encrypted)),
  image: (spec: Spec) => one(spec, 'deploy', 'docker'),
  cluster: (spec: Spec) => one(spec, 'deploy', 'kubernetes', 'helm'),
  errorTracking: (spec: Spec) => one(spec, 'observability', 'sentry', 'rollbar'),
  tracing: (spec: Spec) => one(spec, 'observability', 'opentelemetry', 'datadog'),
  metrics: (spec: Spec) => one(spec, 'observability', 'prometheus', 'datadog'),
  python: (spec: Spec) => spec.language === 'python',
} as const;
