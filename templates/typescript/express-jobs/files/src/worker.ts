import { createServer } from 'node:http';
import { ConfigError, loadConfig, type Config } from './config/config.ts';
import { connectDatabase } from './database/connection.ts';
import { OutboxRepository } from './repositories/outbox-repository.ts';
import { createJobHandlers } from './services/job-handlers.ts';
import { JobRunner } from './services/job-runner.ts';
import { JobWorker } from './services/job-worker.ts';
import { createReadiness } from './services/readiness.ts';
import { createLogger } from './utils/logger.ts';
import { createWorkerApp } from './worker-app.ts';

const invalidConfiguration = 78;

async function start(config: Config): Promise<void> {
  const logger = createLogger(config);
  const db = connectDatabase(config, logger);
  const readiness = await createReadiness(db);
  const outbox = new OutboxRepository(db);
  const handlers = createJobHandlers(db, config);
  const runner = new JobRunner({ outbox, handlers, settings: config, logger });
  const worker = new JobWorker({ outbox, runner, settings: config, logger });
  const server = createServer(createWorkerApp({ config, logger, readiness }));

  function stop(signal: string): void {
    logger.info({ signal }, 'stopping');
    readiness.drain();
    worker.stop();
    setTimeout(() => {
      logger.error('jobs were still running at the shutdown timeout');
      process.exit(1);
    }, config.SHUTDOWN_TIMEOUT_SECONDS * 1000).unref();
  }

  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, stop);
  server.on('error', (error) => {
    logger.fatal({ err: error }, 'cannot listen');
    process.exit(1);
  });
  server.listen(config.JOB_PORT, config.HOST, () => {
    logger.info({ address: server.address() }, 'working');
  });
  void worker.work().then(async () => {
    server.close();
    server.closeAllConnections();
    await db.destroy();
    logger.info('stopped');
  });
}

try {
  await start(loadConfig());
} catch (error) {
  if (!(error instanceof ConfigError)) throw error;
  console.error(error.message);
  process.exitCode = invalidConfiguration;
}
