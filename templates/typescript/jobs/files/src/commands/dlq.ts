import { loadConfig } from '../config/config.ts';
import { connectDatabase } from '../database/connection.ts';
import { OutboxRepository } from '../repositories/outbox-repository.ts';
import { createLogger } from '../utils/logger.ts';
import { runCommand } from './run-command.ts';

const usage = 'usage: dlq list | replay [id]';

await runCommand(async ([action, id]) => {
  const config = loadConfig();
  const db = connectDatabase(config, createLogger(config));
  const outbox = new OutboxRepository(db);
  try {
    if (action === 'list') return await list(outbox);
    if (action === 'replay') return `${String(await outbox.replay(id))} to be tried again`;
    throw new Error(usage);
  } finally {
    await db.destroy();
  }
});

async function list(outbox: OutboxRepository): Promise<string> {
  const dead = await outbox.listDead();
  if (dead.length === 0) return 'no dead jobs';
  return dead
    .map((job) => `${job.id}  ${job.queue}  ${String(job.attempts)} attempts  ${job.last_error ?? ''}`)
    .join('\n');
}
