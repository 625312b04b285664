import { loadConfig } from '../config/config.ts';
import { connectDatabase } from '../database/connection.ts';
import { StoredFileRepository } from '../repositories/stored-file-repository.ts';
import { createStorage } from '../services/create-storage.ts';
import { purgeFiles } from '../services/purge-files.ts';
import { createLogger } from '../utils/logger.ts';
import { runCommand } from './run-command.ts';

await runCommand(async () => {
  const config = loadConfig();
  const db = connectDatabase(config, createLogger(config));
  try {
    const count = await purgeFiles(new StoredFileRepository(db), createStorage(config));
    return `${String(count)} files are gone`;
  } finally {
    await db.destroy();
  }
});
