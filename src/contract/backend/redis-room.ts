import type { RedisStore } from '../../services/redis-store.ts';

/** Redis databases for the backends of a laboratory: backends that share a PostgreSQL database share one here as well. */
export type RedisRoom = Readonly<{
  /** The Redis database that belongs to a PostgreSQL database, the same every time. */
  urlFor(databaseUrl: string): string;
  /** Gives a PostgreSQL database a place elsewhere, such as a server that a check may stop. */
  move(databaseUrl: string, url: string): void;
  close(): Promise<void>;
}>;

/** Makes the room on a server, which it stops in the end. */
export function createRedisRoom(store: RedisStore): RedisRoom {
  const places = new Map<string, string>();
  return {
    urlFor(databaseUrl) {
      const place = places.get(databaseUrl) ?? store.url(places.size);
      places.set(databaseUrl, place);
      return place;
    },
    move(databaseUrl, url) {
      places.set(databaseUrl, url);
    },
    close: () => store.stop(),
  };
}
