import type { Check } from '../../check.ts';
import { has } from '../../model/capabilities.ts';
import { uuidV7 } from '../../model/uuid-v7.ts';
import { writable } from '../../model/member-groups.ts';
import { wantError } from '../../want/want-error.ts';
import { wantStatus } from '../../want/want-status.ts';
import { want } from '../../want/want.ts';
import { createdResource, freshKey, postKeyed, whenIdempotent } from './keyed.ts';

/** What is remembered of failures. */
export const i04: Check = {
  id: 'I04',
  title: 'remembered refusals',
  contract:
    'A 400 is not remembered, so that a corrected request with the same key succeeds; a 409 or 422 is, and is replayed with Idempotency-Replayed: true; below /auth nothing is.',
  needs: [],
  lane: 'shared',
  when: whenIdempotent,
  async run({ spec, client, editor, rows }) {
    const { resource, path } = createdResource(spec);
    const key = freshKey();
    const body = await rows.body(resource);
    const unknown = await postKeyed(editor, path, { ...body, no_such_member: 1 }, key);
    wantError(unknown, 400, 'UNKNOWN_FIELD', 'a malformed create with a key');
    wantStatus(await postKeyed(editor, path, body, key), 201, 'the corrected create with the same key');
    const unique = writable(resource).find((field) => field.unique && field.type !== 'ref');
    const reference = writable(resource).find((field) => field.type === 'ref' && !field.list);
    const refused = unique
      ? { ...(await rows.body(resource)), [unique.wire]: body[unique.wire] ?? null }
      : reference && { ...(await rows.body(resource)), [reference.wire]: uuidV7() };
    if (refused && (!unique || body[unique.wire] !== undefined)) {
      const [status, code] = unique ? ([409, 'DUPLICATE'] as const) : ([422, 'REFERENCE_NOT_FOUND'] as const);
      const again = freshKey();
      wantError(await postKeyed(editor, path, refused, again), status, code, 'a refused create with a key');
      const replayed = await postKeyed(editor, path, refused, again);
      wantError(replayed, status, code, 'the refused create again');
      want(replayed.headers['idempotency-replayed'] === 'true', 'a remembered refusal is a replay', replayed);
    }
    if (!has(spec, 'bearer')) return;
    const refresh = `${spec.api.basePath}/auth/refresh`;
    const signIn = freshKey();
    for (const token of ['one', 'two']) {
      const answer = await postKeyed(client, refresh, { refresh_token: token }, signIn);
      wantError(answer, 401, 'REFRESH_TOKEN_INVALID', 'a refresh with an Idempotency-Key');
      want(answer.headers['idempotency-replayed'] === undefined, 'nothing below /auth is remembered', answer);
    }
  },
};
