import type { EnvContribution, Spec } from '../../../src/types.ts';

/** The environment variables that the database connection reads; DATABASE_URL comes with the database's service. */
export function databaseEnvironment({ performance }: Spec): readonly EnvContribution[] {
  const group = 'Database';
  const slow = String(performance.maxLatencyMs);
  return [
    {
      to: 'env',
      group,
      name: 'DATABASE_DIRECT_URL',
      description: 'Where migrations connect, when DATABASE_URL is a pooler.',
      example: '',
      fallback: 'DATABASE_URL',
    },
    {
      to: 'env',
      group,
      name: 'DATABASE_POOL_MAX',
      description: 'Connections per process.',
      example: '10',
      fallback: '10',
    },
    {
      to: 'env',
      group,
      name: 'DATABASE_STATEMENT_TIMEOUT_MS',
      description: 'Longest statement.',
      example: '10000',
      fallback: '10000',
    },
    {
      to: 'env',
      group,
      name: 'SLOW_QUERY_MS',
      description: 'Queries that take longer are logged.',
      example: slow,
      fallback: slow,
    },
  ];
}
