import { setTimeout as sleep } from 'node:timers/promises';
import { openRedis } from '../../../services/redis-client.ts';
import type { Database } from '../../backend/database.ts';
import type { Check } from '../../check.ts';
import type { CheckContext } from '../../check-context.ts';
import { createClient } from '../../http/client.ts';
import { has } from '../../model/capabilities.ts';
import { wantStatus } from '../../want/want-status.ts';
import { want } from '../../want/want.ts';
import { eventually } from '../operations/eventually.ts';
import { operationalStatus } from '../operations/operational-status.ts';
import { addNotice, outboxRows, wantState } from './outbox.ts';
import { startScriptedMail, type ScriptedMail } from './scripted-mail.ts';
import { toldChange, whenJobs } from './told-change.ts';
import { wantOffers } from './want-offers.ts';

/** One job at a time, so that the next one waits in the queue; what the queue loses comes back soon. */
const brief = { JOB_CONCURRENCY: '1', JOB_POLL_MS: '50', JOB_TIMEOUT_SECONDS: '4', JOB_BACKOFF_MS: '200' };

const onRedis: ReadonlySet<string> = new Set(['bullmq', 'celery']);

async function outlived(context: CheckContext, mail: ScriptedMail): Promise<void> {
  const { spec } = context;
  const instance = await context.start({ redis: 'own-server' });
  const { database, redis } = instance;
  const hasQueue = spec.choices.jobs.some((provider) => onRedis.has(provider));
  const owner = await instance.principals.create();
  mail.hold();
  const worker = await instance.startWorker({ ...brief, SMTP_URL: mail.url });
  const inHand = await addNotice(database, owner.userId);
  await wantOffers(mail, owner.email, 1, 'a job in hand');
  const waiting = await addNotice(database, owner.userId);
  if (hasQueue) await wantQueued(database, waiting);
  await emptied(redis?.url ?? '', spec.name, hasQueue);
  mail.accept();
  await wantState(database, inHand, 'done', 'the job in hand while Redis was emptied');
  await wantState(database, waiting, 'done', 'a job that waited while Redis was emptied');

  const { change, owner: told } = await toldChange(context, instance);
  const client = createClient(worker.url, () => undefined, AbortSignal.timeout(60_000));
  const ready = () => client.get('/ready');
  await redis?.server?.pause();
  wantStatus(await change(), 200, 'a change while Redis is away');
  const away = await eventually(
    ready,
    (exchange) => operationalStatus(exchange) === 'degraded',
    'the worker says degraded with Redis stopped',
  );
  wantStatus(away, 200, '/ready of the worker with Redis stopped');
  if (hasQueue) want(operationalStatus(away, 'queue') === 'failed', '/ready of the worker reports the queue', away);
  await redis?.server?.resume();
  const job = (await outboxRows(database)).find(({ payload }) => payload['user_id'] === told.userId);
  want(job !== undefined, 'a change while Redis is away leaves a job');
  await wantState(database, job.id, 'done', 'the job of a change while Redis was away');
  await eventually(
    ready,
    (exchange) => operationalStatus(exchange) === 'ready',
    'the worker recovers alone when Redis is back',
  );
  await client.close();
}

/** Waits until a job has left for the queue: until then it is due. */
async function wantQueued(database: Database, id: string): Promise<void> {
  for (let waited = 0; waited < 10_000; waited += 50) {
    const [row] = await database.query('select run_at > now() as queued from app_outbox where id = $1', [id]);
    if (row?.['queued'] === true) return;
    await sleep(50);
  }
  want(false, 'a job goes to the queue within 10 s while another one is in hand');
}

/** Takes everything out of a Redis, whose keys all belong to the backend. */
async function emptied(url: string, name: string, hasQueue: boolean): Promise<void> {
  const redis = await openRedis(url);
  const keys = String(await redis.send('KEYS', '*')).split(',');
  await redis.send('FLUSHALL');
  redis.close();
  const foreign = keys.filter((key) => key !== '' && !key.startsWith(`${name}:`));
  want(foreign.length === 0, `every key in Redis begins with ${name}: but not ${foreign.join(' ')}`);
  want(!hasQueue || keys.length > 1, 'a job that waits in the queue has keys in Redis');
}

/** Jobs and a Redis that is lost. */
export const g12: Check = {
  id: 'G12',
  title: 'jobs outlive Redis',
  contract:
    'A Redis that is emptied loses no job, in hand or waiting; with Redis away changes go on and the worker says degraded, and their jobs are done when it is back. Every key begins with the name of the spec.',
  needs: ['env', 'sql', 'services', 'mail', 'redis'],
  lane: 'own',
  when: (spec) => (has(spec, 'redis') ? whenJobs(spec) : 'the spec has no Redis'),
  async run(context) {
    const mail = await startScriptedMail();
    try {
      await outlived(context, mail);
    } finally {
      await mail.stop();
    }
  },
};
