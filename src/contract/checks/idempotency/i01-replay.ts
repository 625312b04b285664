import type { Check } from '../../check.ts';
import { dataOf } from '../../want/data-of.ts';
import { wantStatus } from '../../want/want-status.ts';
import { want } from '../../want/want.ts';
import { createdResource, freshKey, postKeyed, whenIdempotent } from './keyed.ts';

/** A POST that is sent again. */
export const i01: Check = {
  id: 'I01',
  title: 'replay',
  contract:
    'A POST that is sent again with its Idempotency-Key and body gets the same status, data, Location and ETag, with Idempotency-Replayed: true and a meta of its own, and no second row is made.',
  needs: [],
  lane: 'shared',
  when: whenIdempotent,
  async run({ spec, editor, rows }) {
    const { resource, path } = createdResource(spec);
    const body = await rows.body(resource);
    const key = freshKey();
    const first = await postKeyed(editor, path, body, key);
    wantStatus(first, 201, 'a create with an Idempotency-Key');
    want(first.headers['idempotency-replayed'] === undefined, 'the first answer is not a replay', first);
    const second = await postKeyed(editor, path, body, key);
    wantStatus(second, 201, 'the same create again');
    want(second.headers['idempotency-replayed'] === 'true', 'the second answer has Idempotency-Replayed: true', second);
    const isSame = JSON.stringify(dataOf(second)) === JSON.stringify(dataOf(first));
    want(isSame, 'the data of both is the same', second);
    for (const name of ['location', 'etag'])
      want(second.headers[name] === first.headers[name], `${name} is the same`, second);
  },
};
