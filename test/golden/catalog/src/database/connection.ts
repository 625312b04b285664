import { CompiledQuery, Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';
import type { Logger } from 'pino';
import type { Config } from '../config/config.ts';
import type { Database } from './schema.ts';

/** How `date` and `timestamptz` are read, by their ids in pg_type: dates stay text, instants become UTC. */
const parsers = new Map<number, (text: string) => unknown>([
  [1082, (text) => text],
  [1184, toUtc],
]);

/** Opens the connection pool; connections are made when the first query needs one. */
export function connectDatabase(config: Config, logger: Logger): Kysely<Database> {
  const pool = new pg.Pool({
    connectionString: config.DATABASE_URL,
    max: config.DATABASE_POOL_MAX,
    connectionTimeoutMillis: 5_000,
    statement_timeout: config.DATABASE_STATEMENT_TIMEOUT_MS,
    types: { getTypeParser },
  });
  pool.on('error', (error) => {
    logger.error({ err: error }, 'an idle database connection failed');
  });
  return new Kysely<Database>({
    dialect: new PostgresDialect({
      pool,
      // Instants are read as text, which the server writes in the time zone of the session.
      onCreateConnection: async (connection) => {
        await connection.executeQuery(CompiledQuery.raw("set time zone 'UTC'"));
      },
    }),
    log: (event) => {
      const duration_ms = Math.round(event.queryDurationMillis);
      if (duration_ms >= config.SLOW_QUERY_MS) logger.warn({ duration_ms, sql: event.query.sql }, 'slow query');
    },
  });
}

const getTypeParser: pg.CustomTypesConfig['getTypeParser'] = (oid, format) =>
  parsers.get(oid) ?? (pg.types.getTypeParser(oid, format) as (text: string) => unknown);

function toUtc(text: string): string {
  return new Date(text.replace(' ', 'T').replace(/([+-]\d\d)$/, '$1:00')).toISOString();
}
