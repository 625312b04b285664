import type { Check } from '../../check.ts';
import type { CheckContext } from '../../check-context.ts';
import { dataOf } from '../../want/data-of.ts';
import { wantError } from '../../want/want-error.ts';
import { wantStatus } from '../../want/want-status.ts';
import { want } from '../../want/want.ts';
import { createdResource, freshKey, postKeyed, whenIdempotent } from './keyed.ts';

const rounds = 5;

async function atOnce({ spec, editor, rows }: CheckContext): Promise<void> {
  const { resource, path } = createdResource(spec);
  const body = await rows.body(resource);
  const key = freshKey();
  const answers = await Promise.all(Array.from({ length: 20 }, () => postKeyed(editor, path, body, key)));
  const done = answers.filter(({ status }) => status === 201);
  const firsts = done.filter(({ headers }) => headers['idempotency-replayed'] === undefined);
  want(firsts.length === 1, `one of 20 makes the row, not ${String(firsts.length)}`);
  for (const answer of answers) {
    if (answer.status !== 201) wantError(answer, 409, 'IDEMPOTENCY_IN_PROGRESS', 'one of 20 at once');
  }
  want(new Set(done.map((answer) => dataOf(answer)['id'])).size === 1, 'all that succeed show the same row');
  wantStatus(await postKeyed(editor, path, body, key), 201, 'the same once more, afterwards');
}

/** Many at once. */
export const i03: Check = {
  id: 'I03',
  title: 'parallel repetition',
  contract:
    'Of 20 POSTs with one Idempotency-Key at the same time one makes a row; the others are replays of it or 409 IDEMPOTENCY_IN_PROGRESS.',
  needs: [],
  lane: 'shared',
  when: whenIdempotent,
  async run(context) {
    // In the first round connections are made, so that few requests meet.
    for (let round = 0; round < rounds; round += 1) await atOnce(context);
  },
};
