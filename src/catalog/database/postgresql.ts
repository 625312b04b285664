import type { Choice } from '../../types.ts';

/** The default store. */
export const postgresql: Choice = {
  axis: 'database',
  id: 'postgresql',
  label: 'PostgreSQL',
  facts: { key: 'database.provider', type: 'SQL', dialect: 'postgresql' },
  gives: [
    {
      to: 'service',
      id: 'postgresql',
      image: 'postgres:17.6-bookworm',
      port: 5432,
      environment: { POSTGRES_USER: 'app', POSTGRES_PASSWORD: 'app', POSTGRES_DB: 'app' },
      healthcheck: ['pg_isready', '--username=app', '--dbname=app'],
      volume: '/var/lib/postgresql/data',
      backup: 'pg_dump --format=custom --file="/backup/$(date -u +%Y%m%dT%H%M%SZ).dump" "$DATABASE_URL"',
      connection: { name: 'DATABASE_URL', url: 'postgres://app:app@localhost:5432/app' },
    },
  ],
};
