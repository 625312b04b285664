import { exitCode, UserError } from '../errors.ts';
import { installWithApt } from './install-with-apt.ts';
import { redisBinary } from './redis-binary.ts';

/** Finds a real Redis server, installing one where that is possible; throws with the command to run where it is not. */
export async function obtainRedis(log: (line: string) => void): Promise<string> {
  const present = await redisBinary();
  if (present !== undefined) return present;
  const installed = (await installWithApt('redis-server', log)) ? await redisBinary() : undefined;
  if (installed !== undefined) return installed;
  throw new UserError(exitCode.refused, [
    {
      path: 'services.redis',
      message: 'No Redis server was found (redis-server or valkey-server on PATH) and none could be installed',
      instead:
        'Install one, for example: sudo apt-get install redis-server, or brew install redis; then run this again',
    },
  ]);
}
