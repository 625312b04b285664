import type { Redis } from 'ioredis';
import type { Logger } from 'pino';

/** One line when Redis is lost and one when it is back, not one for every command. */
export function logOutages(client: Redis, logger: Logger): void {
  let isLost = false;
  client.on('error', (error: Error) => {
    if (!isLost) logger.warn({ err: error }, 'redis does not answer');
    isLost = true;
  });
  client.on('ready', () => {
    if (isLost) logger.info('redis answers again');
    isLost = false;
  });
}
