import type { Fault } from './fault.ts';
import { faultIn } from './fault-in.ts';

const fault = faultIn('maintenance', 'src');

/** Faults of jobs, in the Express backend of examples/maintenance.yaml. */
export const jobFaults: readonly Fault[] = [
  fault(
    'G05',
    'a job is kept past the transaction of its change',
    'repositories/outbox-repository.ts',
    'return connectionOf(this.#pool);',
    'return this.#pool;',
  ),
  fault(
    'G05',
    'owners hear of nothing',
    'services/owner-notices.ts',
    'owner !== actor.userId',
    'owner === actor.userId',
  ),
  fault('G05', 'every wait is as long as the first', 'utils/backoff.ts', 'firstMs * 2 ** (attempt - 1)', 'firstMs'),
  fault(
    'G05',
    'a job is never put aside',
    'services/job-runner.ts',
    'if (job.attempts >= settings.JOB_MAX_ATTEMPTS)',
    'if (job.attempts > 1_000 * settings.JOB_MAX_ATTEMPTS)',
  ),
  fault(
    'G05',
    'a replayed job has no attempts left',
    'repositories/outbox-repository.ts',
    "state: 'pending', attempts: 0, run_at",
    "state: 'dead', attempts: 0, run_at",
  ),
  fault(
    'G05',
    'the job of a lost worker stays in its hand',
    'repositories/outbox-repository.ts',
    'run_at: fromNow(leaseSeconds * 1000)',
    'run_at: fromNow(leaseSeconds * 1_000_000)',
  ),
  fault(
    'G05',
    'each attempt mails under an id of its own',
    'services/deliver-mail.ts',
    'messageId: `<${id}@${domain}>`',
    'messageId: `<${String(Date.now())}@${domain}>`',
  ),
  fault('G05', 'a stopped worker drops what it has in hand', 'worker.ts', 'worker.stop();', 'process.exit(0);'),
];
