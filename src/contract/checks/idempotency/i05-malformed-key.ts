import type { Check } from '../../check.ts';
import { wantError } from '../../want/want-error.ts';
import { wantStatus } from '../../want/want-status.ts';
import { createdResource, freshKey, postKeyed, whenIdempotent } from './keyed.ts';

/** Keys that are none. */
export const i05: Check = {
  id: 'I05',
  title: 'malformed keys',
  contract:
    'An Idempotency-Key that is empty, longer than 255 characters or not visible ASCII answers 400 IDEMPOTENCY_KEY_INVALID.',
  needs: [],
  lane: 'shared',
  when: whenIdempotent,
  async run({ spec, editor, rows }) {
    const { resource, path } = createdResource(spec);
    const body = await rows.body(resource);
    for (const key of ['', 'x'.repeat(256), 'x'.repeat(300), 'two words', 'tab\tkey', 'caf\u00e9'])
      wantError(
        await postKeyed(editor, path, body, key),
        400,
        'IDEMPOTENCY_KEY_INVALID',
        `the key ${JSON.stringify(key)}`,
      );
    const longest = freshKey().padEnd(255, '~');
    wantStatus(await postKeyed(editor, path, body, longest), 201, 'a key of 255 characters');
  },
};
