import type { Spec } from '../../../src/types.ts';
import { hasRedis } from '../../_shared/redis/has-redis.ts';
import { storesInS3 } from '../../_shared/uploads/file-uses.ts';

/** Whether a process can be there without all that it uses. */
export function degrades(spec: Spec): boolean {
  return hasRedis(spec) || storesInS3(spec);
}

/** What the server watches, as arguments of `createReadiness`. */
export function readinessArguments(spec: Spec): string {
  const spares = [...(hasRedis(spec) ? ['cache: redis'] : []), ...(storesInS3(spec) ? ['storage'] : [])];
  return spares.length > 0 ? `db, { ${spares.join(', ')} }` : 'db';
}
