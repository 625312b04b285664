import type { Field } from '../../../types.ts';
import type { Check } from '../../check.ts';
import { eachResource } from '../../each-resource.ts';
import { may } from '../../model/may.ts';
import { writable } from '../../model/member-groups.ts';
import { resourcePath } from '../../model/resource-path.ts';
import { wantStatus } from '../../want/want-status.ts';
import { want } from '../../want/want.ts';
import { whenResource } from '../../when-resource.ts';

const marker = 'MARKER';

/** Bytes that are never legal inside a JSON text, and escapes that are never legal text. */
const bytes: Readonly<Record<string, readonly number[]>> = {
  'U+0000': [...Buffer.from('\\u0000')],
  'a lone high surrogate': [...Buffer.from('\\ud800')],
  'a lone low surrogate': [...Buffer.from('x\\udc00y')],
  'a stray continuation byte': [0x80],
  'an overlong slash': [0xc0, 0xaf],
  'a surrogate in UTF-8': [0xed, 0xa0, 0x80],
  'a truncated sequence': [0xf0, 0x9f, 0x98],
};

/** Puts bytes where the marker stands in a JSON text. */
function spliced(json: string, insert: readonly number[]): Buffer {
  const at = json.indexOf(marker);
  return Buffer.concat([
    Buffer.from(json.slice(0, at)),
    Buffer.from(insert),
    Buffer.from(json.slice(at + marker.length)),
  ]);
}

const free = (field: Field) => ['string', 'text', 'json'].includes(field.type) && field.pattern === undefined;

const marked = (field: Field): unknown => {
  const value = field.type === 'json' ? { deep: [marker] } : marker;
  return field.list ? [value] : value;
};

const queries = [
  'q=%00',
  'q=%FF',
  'q=%ED%A0%80',
  'sort=%00',
  'page=%00',
  '%00=1',
  'filter%5B%00%5D=1',
  'filter[x]=%C0%AF',
];

/** Text that is not text. */
export const e12: Check = {
  id: 'E12',
  title: 'invalid characters',
  contract: 'U+0000, invalid UTF-8 and lone surrogates in any string answer 400, never 5xx.',
  needs: [],
  lane: 'shared',
  when: () => true,
  async run(context) {
    const { editor: client, spec, rows } = context;
    const headers = { 'content-type': 'application/json' };
    if (whenResource(['create'])(spec) === true) {
      await eachResource(context, ['create'], async (resource) => {
        const body = await rows.body(resource);
        for (const field of writable(resource).filter(free)) {
          const json = JSON.stringify({ ...body, [field.wire]: marked(field) });
          for (const [what, insert] of Object.entries(bytes)) {
            const exchange = await client.send('POST', resourcePath(spec, resource), {
              raw: spliced(json, insert),
              headers,
            });
            wantStatus(exchange, 400, `${what} in ${field.wire}`);
          }
        }
        const inName = `{"${marker}":1}`;
        for (const [what, insert] of Object.entries(bytes)) {
          const exchange = await client.send('POST', resourcePath(spec, resource), {
            raw: spliced(inName, insert),
            headers,
          });
          wantStatus(exchange, 400, `${what} in a member name`);
        }
      });
    }
    for (const resource of spec.resources) {
      const path = resourcePath(spec, resource);
      if (may(resource, 'list')) {
        for (const query of queries) {
          wantStatus(await client.send('GET', `${path}?${query}`, { beforeApp: true }), 400, `the query ${query}`);
        }
      }
      if (!may(resource, 'get')) continue;
      for (const id of ['%00', '%FF', '%ED%A0%80', 'x%00y']) {
        const exchange = await client.send('GET', `${path}/${id}`, { beforeApp: true });
        want([400, 404].includes(exchange.status), `the id ${id} answers 404 or 400`, exchange);
      }
    }
  },
};
