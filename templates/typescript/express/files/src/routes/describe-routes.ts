import { Kysely, PostgresDialect } from 'kysely';
import type { Database } from '../database/schema.ts';
import { createApiRoutes } from './index.ts';
import type { Route } from './route.ts';

/** The routes without a database behind them: enough to describe them, not to call them. */
export function describeRoutes(): Route[] {
  const pool = () => Promise.reject(new Error('there is no database here'));
  return createApiRoutes({ db: new Kysely<Database>({ dialect: new PostgresDialect({ pool }) }), appSecret: '' });
}
