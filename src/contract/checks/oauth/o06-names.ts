import type { Check } from '../../check.ts';
import { createCollector } from '../../create-collector.ts';
import { dataOf } from '../../want/data-of.ts';
import { wantStatus } from '../../want/want-status.ts';
import { want } from '../../want/want.ts';
import { authRequests } from '../auth/auth-requests.ts';
import { whenAccount } from '../auth/when-account.ts';
import { newIdentity } from './new-identity.ts';

const unreadable: Readonly<Record<string, string>> = {
  'an empty name': '',
  'a name of spaces': ' \u3000 ',
  'a name with U+0000': 'An\u0000n',
  'a name with a line break': 'Ann\nadmin',
  'a name with a lone surrogate': 'Ann \ud83d',
};

/** What providers call people. */
export const o06: Check = {
  id: 'O06',
  title: 'names',
  contract:
    'A new account has the name that the provider gives, cut at 200 code points; without one that people can read (empty, only spaces, control characters, lone surrogates) it has the address instead.',
  needs: ['oidc'],
  lane: 'shared',
  when: whenAccount('oidc'),
  async run({ spec, client, oidc }) {
    const collector = createCollector();
    const auth = authRequests(spec, client);
    for (const provider of spec.authentication.providers) {
      const wantName = (what: string, name: string, wanted?: string) =>
        collector.attempt(async () => {
          const identity = newIdentity({ name });
          const { access_token } = await oidc().signIn(client, provider, identity);
          const me = await auth.me(access_token);
          wantStatus(me, 200, `${provider}: ${what}: the account`);
          const expected = wanted ?? identity.email;
          want(dataOf(me)['name'] === expected, `${provider}: ${what}: the account is called ${expected}`, me);
        });
      const long = `${'x'.repeat(199)}\u{1f680}`;
      await wantName('a name of 210 characters', `${long}${'y'.repeat(10)}`, long);
      await wantName('a name in another script', 'Зоя 李\u{1f680}', 'Зоя 李\u{1f680}');
      for (const [what, name] of Object.entries(unreadable)) await wantName(what, name);
    }
    collector.finish();
  },
};
