import { setTimeout as sleep } from 'node:timers/promises';
import { renewAnswers } from '../../backend/renew-answers.ts';
import type { Check } from '../../check.ts';
import { may } from '../../model/may.ts';
import { resourcePath } from '../../model/resource-path.ts';
import { NotRun } from '../../not-run.ts';
import { wantStatus } from '../../want/want-status.ts';
import { want } from '../../want/want.ts';
import { whenResource } from '../../when-resource.ts';
import { eventually } from './eventually.ts';
import { operationalStatus } from './operational-status.ts';

const timeoutSeconds = 15;

/** Long enough to see that /ready says 503 before the delay is over, also on a busy machine. */
const delaySeconds = 3;

/** Stopping while a request runs. */
export const p03: Check = {
  id: 'P03',
  title: 'graceful stop',
  contract:
    'After SIGTERM a request that is running ends with its own answer, /ready answers 503 draining, and the process exits 0 within the timeout.',
  needs: ['env', 'sql', 'signal'],
  lane: 'own',
  when: whenResource(['list']),
  async run(context) {
    const {
      editor: client,
      process,
      database,
      redis,
    } = await context.start({
      env: { PRE_STOP_DELAY_SECONDS: String(delaySeconds), SHUTDOWN_TIMEOUT_SECONDS: String(timeoutSeconds) },
    });
    const resource = context.spec.resources.find((candidate) => may(candidate, 'list'));
    if (!resource) throw new NotRun('no resource allows list');
    const path = resourcePath(context.spec, resource);
    wantStatus(await client.get(path), 200, 'a list before the stop');
    const state: { answered?: number } = {};
    const answered = () => state.answered;
    let slow = client.get(path);
    const lock = `lock table ${database.identifier(resource.names.table)} in access exclusive mode`;
    await slow;
    // What is kept would be answered without the database.
    await renewAnswers(redis, context.spec);
    await database.holding(lock, async () => {
      slow = client.get(path);
      slow.then(
        ({ status }) => (state.answered = status),
        () => (state.answered = 0),
      );
      await sleep(300);
      want(
        state.answered === undefined,
        `a held table lock makes the request wait, but ${String(state.answered)} came back`,
      );
      process.signal('SIGTERM');
      const draining = await eventually(
        () => client.get('/ready'),
        ({ status }) => status === 503,
        '/ready answers 503 after SIGTERM',
        2,
      );
      want(operationalStatus(draining) === 'draining', '/ready says draining', draining);
      const during = await client.get('/health');
      wantStatus(during, 200, '/health during PRE_STOP_DELAY_SECONDS');
      await sleep(delaySeconds * 1000 + 200);
      want(
        process.alive(),
        `the process waits for the request that is running, but it ended:\n${process.stdout().slice(-5).join('\n')}\n${process.stderr().slice(-500)}`,
      );
      want(answered() === undefined, 'the running request is not cut off');
    });
    wantStatus(await slow, 200, 'the request that was running at SIGTERM');
    const ended = await Promise.race([process.exited, sleep(timeoutSeconds * 1000).then(() => undefined)]);
    want(ended !== undefined, `the process ends within ${String(timeoutSeconds)} s of SIGTERM`);
    want(
      ended.code === 0,
      `the process exits with 0, not ${String(ended.code ?? ended.signal)}: ${process.stderr().slice(-500)}`,
    );
  },
};
