import type { MatrixCase } from './answer.ts';

/** What has to come of a spec. */
export type Verdict = 'generated' | 'illegal' | 'not available';

/**
 * What `spec.md` says of a case. Written from that page and never from `src/spec`, so that the two can disagree: one rule a line,
 * in words of its own.
 */
export function oracle(one: MatrixCase): Verdict {
  const says = (question: string): string => one[question]?.says ?? '';
  const illegal =
    // Both said, and different.
    (says('caching') === 'off' && says('cache') === 'redis') ||
    (says('caching') === 'on' && says('cache') === 'none') ||
    // Nobody signs in, so nobody can be referred to.
    (says('sign_in') === 'none' && says('resources') === 'an owner') ||
    // A log of who did what, where nobody is anybody.
    (says('sign_in') === 'none' && says('features') === 'audit log') ||
    // These tools are JavaScript's, and tRPC is TypeScript's; so is the query builder.
    (says('stack') === 'gin' && ['npm', 'pnpm', 'jest'].includes(says('tooling'))) ||
    (says('stack') === 'gin' && says('api') === 'REST and tRPC') ||
    (says('stack') === 'gin' && says('database') === 'PostgreSQL');
  if (illegal) return 'illegal';
  return Object.values(one).every(({ served }) => served) ? 'generated' : 'not available';
}
