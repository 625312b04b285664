import type { Check } from '../../check.ts';
import { errorOf } from '../../want/error-of.ts';
import { wantStatus } from '../../want/want-status.ts';
import { want } from '../../want/want.ts';
import { authRequests } from './auth-requests.ts';
import { whenAccount } from './when-account.ts';

/** Several refreshes with one token at once. */
export const a09: Check = {
  id: 'A09',
  title: 'concurrent refreshes',
  contract: 'Of 10 concurrent refreshes with one token exactly one wins; within the grace its session lives on.',
  needs: [],
  lane: 'shared',
  when: whenAccount('bearer'),
  async run({ spec, client, principals }) {
    const auth = authRequests(spec, client);
    for (let round = 0; round < 3; round += 1) {
      const { tokens } = await principals.create();
      const answers = await Promise.all(Array.from({ length: 10 }, () => auth.refresh(tokens.refresh_token)));
      const won = answers.filter(({ status }) => status === 200);
      want(won.length === 1, `exactly one of 10 concurrent refreshes wins, and not ${String(won.length)}`, answers[0]);
      for (const lost of answers.filter(({ status }) => status !== 200)) {
        wantStatus(lost, 401, 'a refresh that came too late');
        want(errorOf(lost).code === 'REFRESH_TOKEN_REUSED', 'a refresh that came too late is a reuse', lost);
      }
      const data = (won[0]?.json as { data: { access_token: string; refresh_token: string } }).data;
      wantStatus(await auth.me(data.access_token), 200, 'the session of the winner');
      await auth.refreshed(data.refresh_token, 'the next refresh of the winner');
    }
  },
};
