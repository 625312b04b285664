import { createServer } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { createApp } from './app.ts';
import { ConfigError, loadConfig, type Config } from './config/config.ts';
import { connectDatabase } from './database/connection.ts';
import { createReadiness } from './services/readiness.ts';
import { createLogger } from './utils/logger.ts';

const invalidConfiguration = 78;

async function start(config: Config): Promise<void> {
  const logger = createLogger(config);
  const db = connectDatabase(config, logger);
  const readiness = await createReadiness(db);
  const server = createServer(createApp({ config, logger, db, readiness }));

  async function stop(signal: string): Promise<void> {
    logger.info({ signal }, 'stopping');
    readiness.drain();
    await sleep(config.PRE_STOP_DELAY_SECONDS * 1000);
    const deadline = setTimeout(() => {
      logger.error('requests were still running at the shutdown timeout');
      process.exit(1);
    }, config.SHUTDOWN_TIMEOUT_SECONDS * 1000);
    await new Promise((closed) => {
      server.close(closed);
      server.closeIdleConnections();
    });
    await db.destroy();
    clearTimeout(deadline);
    logger.info('stopped');
  }

  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => void stop(signal));
  server.prependListener('request', (_request, response) => {
    if (readiness.isDraining()) response.setHeader('Connection', 'close');
  });
  server.on('error', (error) => {
    logger.fatal({ err: error }, 'cannot listen');
    process.exit(1);
  });
  server.listen(config.PORT, config.HOST, () => {
    logger.info({ address: server.address() }, 'listening');
  });
}

try {
  await start(loadConfig());
} catch (error) {
  if (!(error instanceof ConfigError)) throw error;
  console.error(error.message);
  process.exitCode = invalidConfiguration;
}
