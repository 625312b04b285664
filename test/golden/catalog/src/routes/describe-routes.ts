import { DummyDriver, Kysely, PostgresAdapter, PostgresIntrospector, PostgresQueryCompiler } from 'kysely';
import type { Database } from '../database/schema.ts';
import { createApiRoutes } from './index.ts';
import type { Route } from './route.ts';

/** The routes without a database behind them: enough to describe them, not to call them. */
export function describeRoutes(): Route[] {
  const db = new Kysely<Database>({
    dialect: {
      createAdapter: () => new PostgresAdapter(),
      createDriver: () => new DummyDriver(),
      createIntrospector: (instance) => new PostgresIntrospector(instance),
      createQueryCompiler: () => new PostgresQueryCompiler(),
    },
  });
  return createApiRoutes({ db, appSecret: '' });
}
