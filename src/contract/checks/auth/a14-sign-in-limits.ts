import type { Check } from '../../check.ts';
import type { Client } from '../../http/client.ts';
import type { Exchange } from '../../http/exchange.ts';
import { wantError } from '../../want/want-error.ts';
import { wantStatus } from '../../want/want-status.ts';
import { want } from '../../want/want.ts';
import { authRequests } from './auth-requests.ts';
import { whenAccount } from './when-account.ts';

const most = 5;
const rounds = 10;

function wantLimited(exchange: Exchange, what: string): void {
  wantError(exchange, 429, 'TOO_MANY_ATTEMPTS', what);
  const seconds = Number(exchange.headers['retry-after']);
  want(seconds >= 1 && seconds <= 3600, 'Retry-After says for how many seconds', exchange);
}

/** Limits of guessing. */
export const a14: Check = {
  id: 'A14',
  title: 'sign-in limits',
  contract:
    'After 5 failed attempts in a minute on one account from one address even the right password answers 429 TOO_MANY_ATTEMPTS with Retry-After, from another address it signs in; after 20 over many accounts the address is limited; concurrent attempts cannot pass together; right passwords do not count.',
  needs: ['env'],
  lane: 'own',
  when: whenAccount('password'),
  async run({ spec, start }) {
    const env = { AUTH_RATE_LIMIT_MAX: String(most), TRUSTED_PROXIES: '127.0.0.1' };
    const one = await start({ env });
    const { client, principals } = one;
    const { path } = authRequests(spec, client);
    const login = (email: string, password: string, address: string, by = client) =>
      by.send('POST', `${path}/login`, {
        json: { email, password },
        headers: { 'x-forwarded-for': address },
      });
    const people = [await principals.create(), await principals.create(), await principals.create()] as const;
    const [first, second, third] = people;
    for (let count = 0; count < most * 2; count += 1)
      wantStatus(await login(first.email, first.password ?? '', '203.0.113.1'), 200, 'a right password');
    for (let count = 0; count < most; count += 1)
      wantError(await login(first.email, 'wrong', '203.0.113.1'), 401, 'INVALID_CREDENTIALS', 'a wrong password');
    wantLimited(await login(first.email, 'wrong', '203.0.113.1'), 'one failure too many');
    wantLimited(await login(first.email, first.password ?? '', '203.0.113.1'), 'the right password after them');
    const elsewhere = await login(first.email, first.password ?? '', '203.0.113.2');
    wantStatus(elsewhere, 200, 'the right password from another address');

    // A process works on few passwords at a time: two of them, on one account after another, get in each other's way.
    const other = await start({ env, beside: one });
    for (let round = 0; round < rounds; round += 1) {
      const email = round === 0 ? second.email : `storm-${String(round)}@example.com`;
      const attempt = (by: Client) => login(email, 'wrong', `203.0.113.${String(100 + round)}`, by);
      const storm = await Promise.all(Array.from({ length: 10 }, () => [client, other.client].map(attempt)).flat());
      const tried = storm.filter(({ status }) => status === 401).length;
      want(tried === most, `of 20 concurrent failures ${String(most)} are tried, and not ${String(tried)}`, storm[0]);
    }

    const many = Array.from({ length: most * 4 }, (_, index) => `guess-${String(index)}@example.com`);
    for (const email of many)
      wantError(await login(email, 'wrong', '203.0.113.4'), 401, 'INVALID_CREDENTIALS', 'a failure on another account');
    wantLimited(await login(third.email, third.password ?? '', '203.0.113.4'), 'an address that tried many accounts');
    wantStatus(await login(third.email, third.password ?? '', '203.0.113.5'), 200, 'the same account elsewhere');
  },
};
