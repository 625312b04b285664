import { UserError } from '../../src/errors.ts';
import { obtainPostgres } from '../../src/services/obtain-postgres.ts';
import { obtainRedis } from '../../src/services/obtain-redis.ts';
import { obtainS3 } from '../../src/services/obtain-s3.ts';

/** Whether the servers that some tests need are to be had on this machine. */
export type ServerNews = Readonly<{ why: string | undefined; seconds: number }>;

/** Finds or installs the servers. `why` says why not, and what to do; anything unexpected is thrown. */
export async function prepareServers(log: (line: string) => void): Promise<ServerNews> {
  const start = performance.now();
  const seconds = (): number => (performance.now() - start) / 1000;
  try {
    await obtainPostgres(log);
    await obtainRedis(log);
    await obtainS3(log);
    return { why: undefined, seconds: seconds() };
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    const why = error.problems.map(({ message, instead }) => [message, instead].filter(Boolean).join('. ')).join('; ');
    return { why, seconds: seconds() };
  }
}
