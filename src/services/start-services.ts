import { startPostgresCluster } from './postgres-cluster.ts';
import { startRedisStore } from './redis-store.ts';
import { startS3Store } from './s3-store.ts';

/** Real servers that were started, and the environment that points a backend at them. */
export type Services = Readonly<{
  /** For example `{ DATABASE_URL: 'postgres://…' }`. */
  env: Readonly<Record<string, string>>;
  stop(): Promise<void>;
}>;

/** What `startServices` may be told. */
export type ServicesOptions = Readonly<{
  /** The name of the database to create; `app` when absent. */
  database?: string;
  /** Receives one line per thing that takes long. */
  log?: (line: string) => void;
}>;

type Starter = (options: ServicesOptions) => Promise<Services>;

/** How the server of a catalogue choice is started, by choice id; a choice without a server has no entry. */
const starters: Readonly<Record<string, Starter>> = {
  async postgresql({ database = 'app', log }) {
    const cluster = await startPostgresCluster(log);
    try {
      return { env: { DATABASE_URL: await cluster.createDatabase(database) }, stop: () => cluster.stop() };
    } catch (error) {
      await cluster.stop();
      throw error;
    }
  },
  async redis({ log }) {
    const store = await startRedisStore(log);
    return { env: { REDIS_URL: store.url(0) }, stop: () => store.stop() };
  },
  async s3({ log }) {
    const store = await startS3Store(log);
    return { env: store.env, stop: () => store.stop() };
  },
};

/**
 * Starts throw-away servers for the given catalogue choices (`spec.choices.database` and the like) on loopback ports.
 * Nothing stays behind when one of them fails. Throws a UserError that says what to install when a server is not to be had.
 */
export async function startServices(choices: readonly string[], options: ServicesOptions = {}): Promise<Services> {
  const started: Services[] = [];
  const stop = async () => {
    for (const service of started.toReversed()) await service.stop();
  };
  try {
    for (const choice of choices) {
      const starter = starters[choice];
      if (starter) started.push(await starter(options));
    }
  } catch (error) {
    await stop();
    throw error;
  }
  return { env: Object.assign({}, ...started.map((service) => service.env)) as Record<string, string>, stop };
}
