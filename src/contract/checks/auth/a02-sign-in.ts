import type { Check } from '../../check.ts';
import type { Exchange } from '../../http/exchange.ts';
import { isRecord } from '../../model/is-record.ts';
import { wantError } from '../../want/want-error.ts';
import { wantStatus } from '../../want/want-status.ts';
import { want } from '../../want/want.ts';
import { dataOf } from '../../want/data-of.ts';
import { authRequests } from './auth-requests.ts';
import { whenAccount } from './when-account.ts';

/** Signing in with a password. */
export const a02: Check = {
  id: 'A02',
  title: 'signing in',
  contract:
    'The right password gives a token pair with Cache-Control: no-store; a wrong password and an unknown address answer the same 401.',
  needs: [],
  lane: 'shared',
  when: whenAccount('password'),
  async run({ spec, client, principals }) {
    const auth = authRequests(spec, client);
    const { email, password = '' } = await principals.create();
    const exchange = await auth.login(` ${email.toUpperCase()}`, password);
    wantStatus(exchange, 200, 'signing in, whatever the case of the address');
    const data = dataOf(exchange);
    want(data['token_type'] === 'Bearer', 'token_type is Bearer', exchange);
    for (const name of ['access_token', 'refresh_token'])
      want(typeof data[name] === 'string', `${name} is a text`, exchange);
    for (const name of ['expires_in', 'refresh_expires_in'])
      want(Number.isInteger(data[name]) && Number(data[name]) > 0, `${name} is a number of seconds`, exchange);
    want(exchange.headers['cache-control'] === 'no-store', 'Cache-Control is no-store', exchange);
    const wrong = await auth.login(email, `${password}x`);
    const unknown = await auth.login(`nobody-${email}`, password);
    wantError(wrong, 401, 'INVALID_CREDENTIALS', 'a wrong password');
    wantError(unknown, 401, 'INVALID_CREDENTIALS', 'an unknown address');
    const words = (exchange: Exchange) =>
      JSON.stringify(isRecord(exchange.json) ? [exchange.json['error'], exchange.json['detail']] : exchange.text);
    want(words(wrong) === words(unknown), 'a wrong password and an unknown address answer alike', unknown);
    const names = (headers: Readonly<Record<string, string>>) => Object.keys(headers).toSorted().join(' ');
    want(names(wrong.headers) === names(unknown.headers), 'both answers have the same headers', unknown);
  },
};
