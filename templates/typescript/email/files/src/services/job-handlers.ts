import type { Kysely } from 'kysely';
import type { Config } from '../config/config.ts';
import type { Database } from '../database/schema.ts';
import { AccountRepository } from '../repositories/account-repository.ts';
import { createDelivery } from './deliver-mail.ts';
import type { JobHandler } from './job-runner.ts';
import { createOwnerMails } from './owner-mails.ts';
import { ownerNotices } from './owner-notices.ts';

/** What works on the jobs of each queue. */
export function createJobHandlers(db: Kysely<Database>, config: Config): ReadonlyMap<string, JobHandler> {
  const [frontend = ''] = config.FRONTEND_URL;
  const deliver = createDelivery(config);
  const accounts = new AccountRepository(db);
  return new Map([[ownerNotices, createOwnerMails({ accounts, deliver, frontend })]]);
}
