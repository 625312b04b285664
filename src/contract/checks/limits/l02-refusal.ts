import { setTimeout as sleep } from 'node:timers/promises';
import type { Check } from '../../check.ts';
import { wantError } from '../../want/want-error.ts';
import { want } from '../../want/want.ts';
import { ask, budgetOf, whenLimited } from './limited.ts';

/** The end of a budget. */
export const l02: Check = {
  id: 'L02',
  title: 'too many requests',
  contract:
    'The request after the last one answers 429 RATE_LIMITED with Retry-After within the window, also of many that come at once; after that time requests pass again.',
  needs: ['env'],
  lane: 'own',
  when: whenLimited,
  async run({ spec, start }) {
    const { client } = await start({ env: { RATE_LIMIT_MAX: '10', RATE_LIMIT_WINDOW_SECONDS: '4' } });
    // The budget may be renewed once while they come.
    const storm = await Promise.all(Array.from({ length: 40 }, () => ask(client, spec)));
    const passed = storm.filter(({ status }) => status !== 429).length;
    want(passed >= 10 && passed <= 20, `of 40 requests at once the 10 of the budget pass, not ${String(passed)}`);
    let refused = storm.find(({ status }) => status === 429) ?? storm[0];
    for (let round = 0; round < 30 && refused?.status !== 429; round += 1) refused = await ask(client, spec);
    want(refused !== undefined, 'a request was sent');
    wantError(refused, 429, 'RATE_LIMITED', 'a request after the last one');
    want(budgetOf(refused).remaining === 0, 'nothing is left', refused);
    const seconds = Number(refused.headers['retry-after']);
    want(seconds >= 1 && seconds <= 5, `Retry-After lies within the window: ${String(seconds)}`, refused);
    await sleep(seconds * 1000 + 100);
    const after = await ask(client, spec);
    want(after.status !== 429, 'a request after the time in Retry-After passes', after);
  },
};
