import type { Check } from '../../check.ts';
import { has } from '../../model/capabilities.ts';
import { grantOf } from '../../model/grant-of.ts';
import { dataOf } from '../../want/data-of.ts';
import { wantError } from '../../want/want-error.ts';
import { wantStatus } from '../../want/want-status.ts';
import { want } from '../../want/want.ts';
import { createdResource, freshKey, postKeyed, whenIdempotent } from './keyed.ts';

/** A key that is used for something else, and by somebody else. */
export const i02: Check = {
  id: 'I02',
  title: 'another body, another user',
  contract:
    'An Idempotency-Key that was used with another body answers 422 IDEMPOTENCY_KEY_REUSED; the same key of another user is another key.',
  needs: [],
  lane: 'shared',
  when: whenIdempotent,
  async run({ spec, editor, rows, principals }) {
    const { resource, path } = createdResource(spec);
    const key = freshKey();
    wantStatus(await postKeyed(editor, path, await rows.body(resource), key), 201, 'a create with a key');
    const other = await postKeyed(editor, path, await rows.body(resource), key);
    wantError(other, 422, 'IDEMPOTENCY_KEY_REUSED', 'another body with the same key');
    if (!has(spec, 'users') || grantOf(resource, 'create', 'admin') !== 'any') return;
    const ids: unknown[] = [];
    for (const person of [await principals.create({ role: 'admin' }), await principals.create({ role: 'admin' })]) {
      const made = await postKeyed(person.client, path, await rows.body(resource), key);
      wantStatus(made, 201, 'the same key of another user');
      ids.push(dataOf(made)['id']);
    }
    want(ids[0] !== ids[1], 'each user has a row of their own');
  },
};
