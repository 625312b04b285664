import { openRedis } from './redis-client.ts';
import { redisUrl } from './redis-url.ts';

/** A Redis server as it was started; without `folder` and `pid` any server that takes the password will do. */
export type RedisPlace = Readonly<{ port: number; password: string; pid?: number; folder?: string }>;

/** The id of the process that answers there; undefined while none does, or when it is not the one meant. */
export async function redisAnswers(place: RedisPlace): Promise<number | undefined> {
  try {
    const client = await openRedis(redisUrl(place));
    try {
      const info = String(await client.send('INFO', 'server'));
      const [, pid] = /process_id:(\d+)/.exec(info) ?? [];
      const [, config] = /config_file:(\S*)/.exec(info) ?? [];
      const isMeant =
        (place.pid === undefined || Number(pid) === place.pid) &&
        (place.folder === undefined || config === `${place.folder}/redis.conf`);
      return isMeant && pid !== undefined ? Number(pid) : undefined;
    } finally {
      client.close();
    }
  } catch {
    return undefined;
  }
}
