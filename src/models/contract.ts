import { hasAccounts } from '../../templates/_shared/accounts/account-uses.ts';
import { hasJobs } from '../../templates/_shared/jobs/job-uses.ts';
import { stackOf } from '../plan/stack-of.ts';
import { commandsOf } from './commands-of.ts';
import { jsonText } from './json-text.ts';
import type { Model } from './model.ts';

/** `contract/settings.json`: how `backwright verify` builds, migrates and starts this backend, and makes accounts on it. */
export const contract: Model = (plan, library) => {
  const { spec } = plan;
  const { userCreate, userRole, worker, deadJobs, replayJobs, ...rest } = stackOf(spec, library).run;
  const accounts = { ...(userCreate && { userCreate }), ...(userRole && { userRole }) };
  const jobs = { ...(worker && { worker }), ...(deadJobs && { deadJobs }), ...(replayJobs && { replayJobs }) };
  const backups = commandsOf(plan).some(({ name }) => name === 'db-backup') && {
    backup: ['make', '--silent', 'db-backup'],
    restore: ['make', '--silent', 'db-restore'],
  };
  const settings = { ...rest, ...backups, ...(hasJobs(spec) && jobs), ...(hasAccounts(spec) && accounts) };
  return new Map([['contract/settings.json', jsonText(settings)]]);
};
