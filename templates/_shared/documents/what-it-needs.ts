import type { Spec } from '../../../src/types.ts';
import { hasRedis } from '../redis/has-redis.ts';
import { storesInS3 } from '../uploads/file-uses.ts';

/** What does not come with its language, by package manager. */
const apart: ReadonlySet<string> = new Set(['uv']);

/** A language, its tools and the servers that a backend needs, as words: `Python 3.11 or newer, uv and PostgreSQL`. */
export function whatItNeeds(language: string, spec: Spec): string {
  const { packageManager } = spec.tooling;
  const needs = [
    language,
    ...(apart.has(packageManager) ? [packageManager] : []),
    'PostgreSQL',
    ...(hasRedis(spec) ? ['Redis'] : []),
    ...(storesInS3(spec) ? ['an S3 server'] : []),
  ];
  return `${needs.slice(0, -1).join(', ')} and ${needs.at(-1) ?? ''}`;
}
