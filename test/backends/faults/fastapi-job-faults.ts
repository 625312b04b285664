import type { Fault } from './fault.ts';
import { faultIn } from './fault-in.ts';

const fault = faultIn('work-orders', 'app');
const onDatabase = faultIn('team-tasks', 'app');

/** Faults of jobs, in the FastAPI backends of examples/work-orders.yaml (Celery) and examples/team-tasks.yaml (the database). */
export const fastapiJobFaults: readonly Fault[] = [
  fault(
    'G05',
    'owners hear of nothing',
    'services/owner_notices.py',
    'owner != actor.user_id',
    'owner == actor.user_id',
  ),
  fault(
    'G05',
    'every wait is as long as the first',
    'utils/backoff.py',
    'first_ms << min(attempt - 1, 40)',
    'first_ms',
  ),
  fault(
    'G05',
    'a job is never put aside',
    'services/job_runner.py',
    'if job.attempts >= settings.job_max_attempts:',
    'if job.attempts > 1_000 * settings.job_max_attempts:',
  ),
  fault(
    'G05',
    'the job of a lost worker stays in its hand',
    'repositories/job_repository.py',
    'attempts=attempt, run_at=_from_now(lease_seconds)',
    'attempts=attempt, run_at=_from_now(lease_seconds * 1_000)',
  ),
  fault('G05', 'the queue tries again at once', 'workers/celery_app.py', 'countdown=wait', 'countdown=0'),
  fault(
    'G12',
    'what Redis loses stays lost',
    'repositories/job_repository.py',
    '.values(run_at=_from_now(lease_seconds))',
    '.values(run_at=_from_now(lease_seconds * 1_000))',
  ),
  fault('G12', 'the queue has keys of everybody', 'workers/celery_app.py', 'f"{TITLE}:celery:"', '"celery:"'),
  fault('G12', 'nobody hears that the queue is away', 'worker_app.py', ', "queue": queue}', '}'),
  onDatabase(
    'G05',
    'the job of a lost worker stays in its hand, without a queue',
    'repositories/job_repository.py',
    'run_at=_from_now(lease_seconds)',
    'run_at=_from_now(lease_seconds * 1_000)',
  ),
  fault(
    'G05',
    'each attempt mails under an id of its own',
    'services/deliver_mail.py',
    'f"<{mail.id}@{domain}>"',
    'f"<{datetime.now(UTC).timestamp()}@{domain}>"',
  ),
  fault(
    'G05',
    'a job is kept past the transaction of its change',
    'repositories/outbox_repository.py',
    'await self._session.execute(sa.insert',
    'async with AsyncSession(self._session.bind) as own, own.begin():\n            await own.execute(sa.insert',
  ),
];
