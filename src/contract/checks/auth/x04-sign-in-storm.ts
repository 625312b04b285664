import { availableParallelism } from 'node:os';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Check } from '../../check.ts';
import type { CheckContext, Instance } from '../../check-context.ts';
import type { Exchange } from '../../http/exchange.ts';
import { startCrowd, type Crowd } from '../../http/start-crowd.ts';
import { isRecord } from '../../model/is-record.ts';
import { may } from '../../model/may.ts';
import { resourcePath } from '../../model/resource-path.ts';
import { NotRun } from '../../not-run.ts';
import { wantStatus } from '../../want/want-status.ts';
import { want } from '../../want/want.ts';
import { authRequests } from './auth-requests.ts';
import { whenAccount } from './when-account.ts';

/** As many as wait for each core, besides the one that is served. */
const waitingPerCore = 50;

/** More than can wait. */
const surplus = 100;

/** Above that a process has not as many files as a crowd needs connections. */
const mostCores = 16;

/** How long others may take, on a machine that is busy with passwords. */
const patienceMs = 10_000;

/**
 * A stored password that takes some seconds to compare, whatever the machine: 300 passes over 19 MiB. So a crowd that comes
 * within these seconds is there at once, and nothing depends on who is faster.
 */
const slowHash = `$argon2id$v=19$m=19456,t=300,p=1$${'A'.repeat(22)}$${'A'.repeat(43)}`;

/** Waits until no more answers come. */
async function settled({ answers }: Crowd): Promise<void> {
  let seen = -1;
  for (let waited = 0; waited < 30_000 && (answers.length === 0 || answers.length > seen); waited += 1_000) {
    seen = answers.length;
    await sleep(1_000);
  }
}

function wantSurplus({ answers }: Crowd, count: number): void {
  const codes = answers.map(({ status, text, headers }) => {
    const body: unknown = JSON.parse(text);
    const error = isRecord(body) && isRecord(body['error']) ? String(body['error']['code']) : '-';
    return `${String(status)} ${error} Retry-After ${String(headers['retry-after'])}`;
  });
  const refused = codes.filter((code) => /^503 OVERLOADED Retry-After [1-9]\d*$/.test(code));
  const others = codes.filter((code) => !refused.includes(code) && !code.startsWith('401'));
  want(others.length === 0, `a sign-in answers 401 or 503 OVERLOADED with Retry-After, not ${String(others[0])}`);
  want(
    refused.length >= surplus / 2,
    `of ${String(count)} sign-ins at once the surplus is refused at once with 503 OVERLOADED, not ${String(refused.length)}`,
  );
  want(refused.length < count - surplus / 2, `of ${String(count)} sign-ins at once some wait for their turn`);
}

/** Everybody who does not sign in is served as before. */
async function wantOthers({ spec }: CheckContext, { client, editor, principals }: Instance): Promise<void> {
  const list = spec.resources.find((resource) => may(resource, 'list'));
  const { tokens } = await principals.as(spec.authorization.default);
  const me = () => authRequests(spec, client).me(tokens.access_token);
  const asked: readonly (readonly [string, () => Promise<Exchange>])[] = [
    ['/health', () => client.get('/health')],
    ['/ready', () => client.get('/ready')],
    ['/auth/me', me],
    ...(list ? [['a list', () => editor.get(resourcePath(spec, list))] as const] : []),
  ];
  for (const [what, ask] of [...asked, ...asked]) {
    const inTime = await Promise.race([ask().catch(() => undefined), sleep(patienceMs, undefined)]);
    want(inTime !== undefined, `${what} goes on while many sign in, within ${String(patienceMs)} ms`);
    wantStatus(inTime, 200, `${what} while many sign in`);
  }
}

/** More people who sign in than can be served. */
export const x04: Check = {
  id: 'X04',
  title: 'sign-in storm',
  contract:
    'Of more sign-ins at once than the cores can compare passwords for, fifty wait for each core, the surplus answers 503 OVERLOADED with Retry-After without waiting, and everybody else is served as before.',
  needs: ['env', 'sql'],
  lane: 'own',
  when: whenAccount('password'),
  async run(context) {
    const cores = availableParallelism();
    if (cores > mostCores)
      throw new NotRun(`needs a machine with at most ${String(mostCores)} cores, not ${String(cores)}`);
    const instance = await context.start();
    const { client, principals, database } = instance;
    const { email, userId } = await principals.create();
    // Whoever else is asked for signs in before the storm.
    await wantOthers(context, instance);
    await database.query('update users set password_hash = $1 where id = $2', [slowHash, userId]);
    const count = cores * (1 + waitingPerCore) + surplus;
    const { path } = authRequests(context.spec, client);
    const crowd = startCrowd(client.url, `${path}/login`, { email, password: 'not the password' }, count);
    try {
      // While they come, and when all who may wait do.
      await wantOthers(context, instance);
      await settled(crowd);
      await wantOthers(context, instance);
      wantSurplus(crowd, count);
    } finally {
      await crowd.leave();
      await instance.process.kill();
    }
  },
};
