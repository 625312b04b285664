import { setTimeout as sleep } from 'node:timers/promises';
import type { Check } from '../../check.ts';
import type { CheckContext } from '../../check-context.ts';
import { isRecord } from '../../model/is-record.ts';
import { want } from '../../want/want.ts';

const valid = ['abcdefgh', 'A.b_c-9.'.repeat(16), 'contract.suite_B01-request'];

const invalid = [
  'short',
  'x'.repeat(129),
  'x'.repeat(1_000),
  'has a space in it',
  'naïve-request-id',
  'semi;colon-id',
  '<script>alert</script>',
  'a/b/c/d/e/f/g',
];

async function logged({ logs }: CheckContext, id: string): Promise<boolean> {
  for (let waited = 0; waited < 2_000; waited += 50) {
    const found = logs().some((line) => {
      if (!line.includes(id)) return false;
      const entry: unknown = JSON.parse(line);
      return isRecord(entry) && entry['request_id'] === id;
    });
    if (found) return true;
    await sleep(50);
  }
  return false;
}

/** The id of a request, from the client to the log. */
export const b01: Check = {
  id: 'B01',
  title: 'request id',
  contract:
    'X-Request-Id is kept when it is valid ([A-Za-z0-9._-]{8,128}) and replaced otherwise; header, meta and log agree.',
  needs: ['logs'],
  lane: 'shared',
  when: () => true,
  async run(context) {
    const { editor: client, spec } = context;
    // An error has an envelope in every backend, also in one without resources.
    const path = `${spec.api.basePath}/no-such-thing`;
    for (const id of [...valid, ...invalid]) {
      const sent = Buffer.from(id, 'utf8').toString('latin1');
      const exchange = await client.get(path, { 'x-request-id': sent });
      const answered = exchange.headers['x-request-id'] ?? '';
      if (valid.includes(id)) want(answered === id, `the valid id ${id.slice(0, 40)} is kept`, exchange);
      else
        want(
          answered !== sent && /^[A-Za-z0-9._-]{8,128}$/.test(answered),
          `the invalid id ${id.slice(0, 40)} is replaced by a valid one`,
          exchange,
        );
      const meta = isRecord(exchange.json) ? exchange.json['meta'] : undefined;
      want(isRecord(meta) && meta['request_id'] === answered, 'meta.request_id equals the header', exchange);
      want(await logged(context, answered), `a log line has request_id ${answered.slice(0, 40)}`, exchange);
    }
    const ids = await Promise.all(
      Array.from({ length: 20 }, async () => (await client.get(path)).headers['x-request-id']),
    );
    want(new Set(ids).size === 20, 'a request without an id gets one of its own');
  },
};
