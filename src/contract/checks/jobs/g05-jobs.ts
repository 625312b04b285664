import { setTimeout as sleep } from 'node:timers/promises';
import type { StartedWorker } from '../../backend/laboratory.ts';
import type { Check } from '../../check.ts';
import type { CheckContext, Instance } from '../../check-context.ts';
import { createClient } from '../../http/client.ts';
import { wantStatus } from '../../want/want-status.ts';
import { want } from '../../want/want.ts';
import { scrape } from '../observability/scrape.ts';
import { addNotice, noticeQueue, outboxRows, wantState } from './outbox.ts';
import { startScriptedMail, type ScriptedMail } from './scripted-mail.ts';
import { toldChange, whenJobs } from './told-change.ts';
import { wantOffers } from './want-offers.ts';

/** Few attempts and short waits, long enough to tell them apart on a busy machine. */
const attempts = 4;
const backoffMs = 400;
const brief = {
  JOB_MAX_ATTEMPTS: String(attempts),
  JOB_BACKOFF_MS: String(backoffMs),
  JOB_POLL_MS: '50',
  JOB_TIMEOUT_SECONDS: '2',
};

/** What the parts of the check work with. */
type Case = Readonly<{ context: CheckContext; instance: Instance; mail: ScriptedMail }>;

const startWorker = ({ instance, mail }: Case): Promise<StartedWorker> =>
  instance.startWorker({ ...brief, SMTP_URL: mail.url });

/** A change and its job are committed together, or neither is. */
async function oneTransaction({ context, instance, mail }: Case): Promise<void> {
  const { database } = instance;
  const { resource, id, owner, change, version } = await toldChange(context, instance);
  await database.query('delete from app_outbox');
  wantStatus(await change(), 200, `somebody else changes a ${resource.names.words}`);
  const rows = await outboxRows(database);
  const wanted = { user_id: owner.userId, resource: resource.names.path, id, action: 'updated' };
  const told = rows.filter(({ payload }) => payload['user_id'] === owner.userId);
  want(told.length === 1, `one job tells the owner of the change, not ${String(told.length)}: ${JSON.stringify(rows)}`);
  const [job] = told;
  const fits = Object.entries(wanted).every(([name, value]) => job?.payload[name] === value);
  want(job?.queue === noticeQueue && fits, `the job is ${JSON.stringify(wanted)}, not ${JSON.stringify(job)}`);
  want(job.state === 'pending', 'a job waits for a worker');

  const before = await version();
  await database.query('alter table app_outbox add constraint contract_full check (false) not valid');
  const refused = await change();
  await database.query('alter table app_outbox drop constraint contract_full');
  want(refused.status >= 500, 'a change whose job cannot be kept fails', refused);
  want((await version()) === before, 'a change whose job cannot be kept is not made', refused);

  const table = database.identifier(resource.names.table);
  const count = (await outboxRows(database)).length;
  await database.query(
    "create function contract_refuse() returns trigger language plpgsql as $$ begin raise exception 'no'; end $$",
  );
  await database.query(
    `create constraint trigger contract_late after update on ${table} deferrable initially deferred
     for each row execute function contract_refuse()`,
  );
  const late = await change();
  await database.query('drop function contract_refuse() cascade');
  want(late.status >= 500, 'a change that cannot be committed fails', late);
  want((await outboxRows(database)).length === count, 'a change that is rolled back leaves no job', late);

  const worker = await startWorker({ context, instance, mail });
  const done = await wantState(database, job.id, 'done', 'a job that nothing hinders');
  want(done.attempts === 1, `one attempt is enough, not ${String(done.attempts)}`);
  const [offer] = mail.offers.filter(({ message }) => message.to.includes(owner.email));
  want(offer !== undefined, 'the owner gets a mail');
  want(offer.message.text.includes(id), `the mail says which row changed: ${offer.message.text}`);
  await worker.process.kill();
}

/** What fails is tried again, later each time, is put aside after the last attempt, and can be replayed. */
async function retried({ context, instance, mail }: Case): Promise<void> {
  const { database } = instance;
  const { settings, run } = context.folder();
  const owner = await instance.principals.create();
  mail.refuse();
  const worker = await startWorker({ context, instance, mail });
  const id = await addNotice(database, owner.userId);
  await wantState(database, id, 'dead', 'a job whose mail is always refused');
  await sleep(2 * backoffMs);
  const offers = () => mail.offers.filter(({ message }) => message.to.includes(owner.email));
  want(offers().length === attempts, `it is tried ${String(attempts)} times, not ${String(offers().length)}`);
  const gaps = offers().flatMap(({ at }, index, all) => (index === 0 ? [] : [at - (all[index - 1]?.at ?? 0)]));
  for (const [index, gap] of gaps.entries()) {
    const least = (backoffMs * 2 ** index) / 2;
    want(
      gap >= least,
      `the wait before attempt ${String(index + 2)} is at least ${String(least)} ms, not ${gap.toFixed()}`,
    );
  }
  const listed = await run(settings.deadJobs ?? [], database.url);
  want(listed.exitCode === 0 && listed.output.includes(id), `the list of dead jobs names it:\n${listed.output}`);
  if (context.spec.choices.observability.includes('prometheus')) await counted(worker.url, attempts);

  mail.accept();
  const replayed = await run([...(settings.replayJobs ?? []), id], database.url);
  want(replayed.exitCode === 0, `a dead job is replayed:\n${replayed.output}`);
  await wantState(database, id, 'done', 'a replayed job');
  const ids = new Set(offers().map(({ message }) => message.id));
  want(ids.size === 1 && !ids.has(''), `every attempt carries the same Message-ID, not ${[...ids].join(' ')}`);
  await worker.process.kill();
}

/** What the worker says it did. */
async function counted(url: string, tries: number): Promise<void> {
  const client = createClient(url, () => undefined, AbortSignal.timeout(10_000));
  const { samples } = await scrape(client);
  const outcome = (name: string) =>
    samples.find(({ name: metric, labels }) => metric === 'jobs_total' && labels['outcome'] === name)?.value ?? 0;
  await client.close();
  want(
    outcome('retried') === tries - 1,
    `jobs_total counts ${String(tries - 1)} retried, not ${String(outcome('retried'))}`,
  );
  want(outcome('dead') === 1, `jobs_total counts one dead, not ${String(outcome('dead'))}`);
}

/** The job of a worker that dies is done by another one; a worker that is stopped ends its own. */
async function survived({ context, instance, mail }: Case): Promise<void> {
  const { database } = instance;
  const owner = await instance.principals.create();
  const offers = () => mail.offers.filter(({ message }) => message.to.includes(owner.email));
  const offered = (count: number, what: string) => wantOffers(mail, owner.email, count, what);
  mail.hold();
  const lost = await startWorker({ context, instance, mail });
  const first = await addNotice(database, owner.userId);
  await offered(1, 'a job in hand');
  await lost.process.kill();
  mail.accept();
  const next = await startWorker({ context, instance, mail });
  const done = await wantState(database, first, 'done', 'the job of a worker that was killed');
  want(done.attempts === 2, `it took two attempts, not ${String(done.attempts)}`);
  const [one, two] = offers();
  want(one?.message.id === two?.message.id, 'a job that is done twice mails the same Message-ID');

  mail.hold();
  const second = await addNotice(database, owner.userId);
  await offered(3, 'a job in hand');
  next.process.signal('SIGTERM');
  await sleep(300);
  want(next.process.alive(), 'a worker that is stopped waits for the job in hand');
  mail.accept();
  const ended = await Promise.race([next.process.exited, sleep(15_000).then(() => undefined)]);
  want(
    ended?.code === 0,
    `a worker that is stopped exits with 0, not ${String(ended?.code ?? ended?.signal ?? 'at all')}`,
  );
  const kept = await wantState(database, second, 'done', 'the job in hand of a worker that is stopped');
  want(kept.attempts === 1, `it took one attempt, not ${String(kept.attempts)}`);
}

/** Jobs: what is committed is done, at least once. */
export const g05: Check = {
  id: 'G05',
  title: 'jobs',
  contract:
    'A job commits with the change it belongs to, or neither does; one that fails is tried again with growing waits, is put aside after JOB_MAX_ATTEMPTS, listed and replayed; the job of a lost worker is done by another, under the same Message-ID; a stopped worker ends the job in hand.',
  needs: ['env', 'sql', 'signal', 'files', 'mail'],
  lane: 'own',
  when: whenJobs,
  async run(context) {
    const mail = await startScriptedMail();
    try {
      const instance = await context.start();
      const jobs: Case = { context, instance, mail };
      await oneTransaction(jobs);
      await retried(jobs);
      await survived(jobs);
    } finally {
      await mail.stop();
    }
  },
};
