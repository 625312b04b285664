import type { Spec } from '../../../src/types.ts';
import { hasRedis } from '../redis/has-redis.ts';
import { storesInS3 } from '../uploads/file-uses.ts';

/** A language and the servers that a backend needs, as words: `Node 22.18 or newer, PostgreSQL and Redis`. */
export function whatItNeeds(language: string, spec: Spec): string {
  const needs = [
    language,
    'PostgreSQL',
    ...(hasRedis(spec) ? ['Redis'] : []),
    ...(storesInS3(spec) ? ['an S3 server'] : []),
  ];
  return `${needs.slice(0, -1).join(', ')} and ${needs.at(-1) ?? ''}`;
}
