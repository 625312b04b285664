import type { Check } from '../../check.ts';
import type { Exchange } from '../../http/exchange.ts';
import { isEnveloped } from '../../http/is-enveloped.ts';
import { difference } from '../../model/difference.ts';
import { isRecord } from '../../model/is-record.ts';
import { want } from '../../want/want.ts';

const mediaType = (exchange: Exchange) => (exchange.headers['content-type'] ?? '').split(';')[0]?.trim().toLowerCase();

const varies = (exchange: Exchange) =>
  (exchange.headers['vary'] ?? '')
    .toLowerCase()
    .split(',')
    .map((name) => name.trim())
    .includes('accept');

/** A body without what each response stamps anew. */
function steady(exchange: Exchange): unknown {
  if (!isRecord(exchange.json)) return exchange.json;
  const { meta: _meta, instance: _instance, ...rest } = exchange.json;
  return rest;
}

const accepts: readonly (readonly [string, string])[] = [
  ['application/json', 'application/json'],
  ['application/problem+json', 'application/problem+json'],
  ['application/json, application/problem+json', 'application/problem+json'],
  ['*/*', 'application/problem+json'],
  ['text/html', 'application/problem+json'],
];

/** The media type of errors. */
export const e04: Check = {
  id: 'E04',
  title: 'error media type',
  contract:
    'Errors are application/problem+json, or the same body as application/json when Accept names only that; Vary includes Accept.',
  needs: [],
  lane: 'shared',
  when: () => true,
  observe: (spec) => (exchange) =>
    exchange.status < 400 || !isEnveloped(exchange, spec) || varies(exchange) ? [] : ['an error has Vary: Accept'],
  async run({ client, spec }) {
    const path = `${spec.api.basePath}/no-such-thing`;
    const plain = await client.get(path);
    want(mediaType(plain) === 'application/problem+json', 'an error without Accept is application/problem+json', plain);
    for (const [accept, wanted] of accepts) {
      const exchange = await client.get(path, { accept });
      want(mediaType(exchange) === wanted, `an error with Accept: ${accept} is ${wanted}`, exchange);
      const found = difference(steady(exchange), steady(plain));
      want(found === undefined, `the body is the same for every Accept: ${String(found)}`, exchange);
    }
  },
};
