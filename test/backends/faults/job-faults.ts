import type { Fault } from './fault.ts';
import { faultIn } from './fault-in.ts';

const fault = faultIn('work-orders', 'src');
const onDatabase = faultIn('team-tasks', 'src');

/** Faults of jobs, in the Express backends of examples/work-orders.yaml (BullMQ) and examples/team-tasks.yaml (the database). */
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
    'services/job-queue.ts',
    'lockDuration: leaseMs',
    'lockDuration: leaseMs * 1_000',
  ),
  fault('G05', 'the queue tries again at once', 'services/job-queue.ts', '? error.delayMs :', '? 0 :'),
  fault(
    'G12',
    'what Redis loses stays lost',
    'repositories/outbox-repository.ts',
    '.set({ run_at: fromNow(leaseSeconds * 1000) })',
    '.set({ run_at: fromNow(leaseSeconds * 1_000_000) })',
  ),
  fault('G12', 'the queue has keys of everybody', 'services/job-queue.ts', '${this.#config.SERVICE}:bullmq', 'bull'),
  fault(
    'G12',
    'nobody hears that the queue is away',
    'worker.ts',
    'createReadiness(db, { cache: redis, queue })',
    'createReadiness(db, { cache: redis })',
  ),
  onDatabase(
    'G05',
    'the job of a lost worker stays in its hand, without a queue',
    'repositories/outbox-repository.ts',
    'run_at: fromNow(leaseSeconds * 1000)',
    'run_at: fromNow(leaseSeconds * 1_000_000)',
  ),
  onDatabase(
    'G05',
    'a stopped worker drops what it has in hand, without a queue',
    'services/job-worker.ts',
    'await Promise.all(this.#running);',
    'await Promise.all([]);',
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
