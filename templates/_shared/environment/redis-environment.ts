import type { EnvContribution, Spec } from '../../../src/types.ts';
import { keepsAnswers } from '../redis/answer-tables.ts';

/** The environment variables about Redis; in development the value of its URL comes from the service. */
export function redisEnvironment(spec: Spec): readonly EnvContribution[] {
  return [
    {
      to: 'env',
      group: 'Redis',
      name: 'REDIS_URL',
      description: 'The Redis that all processes share; needed in production. Without it each process works alone.',
      example: '',
      fallback: '',
      secret: true,
    },
    ...(keepsAnswers(spec) ? [ttl(spec)] : []),
  ];
}

function ttl({ cache }: Spec): EnvContribution {
  const seconds = String(cache.ttlSeconds);
  return {
    to: 'env',
    group: 'Redis',
    name: 'CACHE_TTL_SECONDS',
    description: 'How long an answer is kept at most, in seconds; a change of what it was read from ends it at once.',
    example: seconds,
    fallback: seconds,
  };
}
