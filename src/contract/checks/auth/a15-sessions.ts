import type { Check } from '../../check.ts';
import { listOf } from '../../want/list-of.ts';
import { wantError } from '../../want/want-error.ts';
import { wantStatus } from '../../want/want-status.ts';
import { want } from '../../want/want.ts';
import { authRequests } from './auth-requests.ts';
import { tokenParts } from './forge-token.ts';
import { whenAccount } from './when-account.ts';

const members = ['id', 'created_at', 'last_used_at', 'expires_at', 'ip', 'user_agent', 'current'].toSorted();

/** The sessions of somebody. */
export const a15: Check = {
  id: 'A15',
  title: 'sessions',
  contract:
    'The list of sessions shows the live ones of the caller and marks this one; deleting one ends it at once, a foreign or unknown id answers 404.',
  needs: [],
  lane: 'shared',
  when: whenAccount('bearer'),
  async run({ spec, principals, client }) {
    const auth = authRequests(spec, client);
    const [mine, other] = [await principals.create(), await principals.create()];
    const sessions = `${auth.path}/sessions`;
    const sid = String(tokenParts(mine.tokens.access_token).claims['sid']);
    const listed = await mine.client.get(sessions);
    const { rows } = listOf(listed);
    want(rows.length === 1 && rows[0]?.['id'] === sid && rows[0]['current'] === true, 'this session is listed', listed);
    const names = Object.keys(rows[0]).toSorted();
    want(JSON.stringify(names) === JSON.stringify(members), `a session has ${members.join(', ')}`, listed);
    const foreign = String(tokenParts(other.tokens.access_token).claims['sid']);
    wantError(await mine.client.delete(`${sessions}/${foreign}`), 404, 'NOT_FOUND', 'the session of somebody else');
    wantStatus(await auth.me(other.tokens.access_token), 200, 'the session of somebody else afterwards');
    wantError(await mine.client.delete(`${sessions}/nonsense`), 404, 'NOT_FOUND', 'an id that is none');
    const { email, password } = mine;
    if (password !== undefined) {
      const second = await auth.signedIn(email, password, 'a second sign-in');
      const both = await mine.client.get(sessions);
      const ids = listOf(both).rows.map(({ id }) => id);
      const isMarked = listOf(both).rows.every(({ id, current }) => current === (id === sid));
      want(isMarked, 'the session of the request, and no other, is current', both);
      const secondSid = String(tokenParts(second.access_token).claims['sid']);
      want(ids.join() === [secondSid, sid].join(), 'sessions are listed newest first');
      wantStatus(await mine.client.delete(`${sessions}/${secondSid}`), 204, 'deleting another session of mine');
      wantError(await auth.me(second.access_token), 401, 'INVALID_TOKEN', 'the deleted session');
      wantError(await auth.refresh(second.refresh_token), 401, 'REFRESH_TOKEN_INVALID', 'its refresh token');
      const left = listOf(await mine.client.get(sessions)).rows;
      want(left.length === 1, 'a deleted session is not listed any more');
    }
    wantStatus(await mine.client.delete(`${sessions}/${sid}`), 204, 'deleting this session');
    wantError(await auth.me(mine.tokens.access_token), 401, 'INVALID_TOKEN', 'this session after it was deleted');
  },
};
