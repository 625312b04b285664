import type { Spec } from '../../../types.ts';
import type { Check } from '../../check.ts';
import type { Exchange } from '../../http/exchange.ts';
import { isEnveloped } from '../../http/is-enveloped.ts';
import { errorCatalogue } from '../../model/error-catalogue.ts';
import { isRecord } from '../../model/is-record.ts';
import { resourcePath } from '../../model/resource-path.ts';
import { textOf } from '../../model/text-of.ts';
import { want } from '../../want/want.ts';
import { wantStatus } from '../../want/want-status.ts';

const members = ['detail', 'error', 'instance', 'meta', 'status', 'success', 'title', 'type'];

const kebab = (code: string) => code.toLowerCase().replaceAll('_', '-');

/** What is wrong with an error body; `titles` remembers the title of every code, which never changes. */
function problems(exchange: Exchange, titles: Map<string, unknown>): string[] {
  const { json } = exchange;
  if (!isRecord(json)) return ['an error has a JSON object as its body'];
  const { error, meta } = json;
  if (!isRecord(error) || !isRecord(meta)) return ['an error body has the objects "error" and "meta"'];
  const code = textOf(error['code']);
  if (!titles.has(code)) titles.set(code, json['title']);
  const rules: readonly (readonly [boolean, string])[] = [
    [Object.keys(json).toSorted().join() === members.join(), `an error body has exactly ${members.join(', ')}`],
    [json['success'] === false, 'success is false'],
    [json['status'] === exchange.status, 'status equals the HTTP status'],
    [
      errorCatalogue[code] === exchange.status,
      `code ${code} is in the catalogue and goes with ${String(exchange.status)}`,
    ],
    [textOf(json['type']).endsWith(`/problems/${kebab(code)}`), `type ends with /problems/${kebab(code)}`],
    [typeof json['title'] === 'string' && json['title'] !== '', 'title is a text'],
    [titles.get(code) === json['title'], `title is constant per code (${String(titles.get(code))})`],
    [typeof json['detail'] === 'string' && error['message'] === json['detail'], 'error.message equals detail'],
    [
      typeof json['instance'] === 'string' && json['instance'].endsWith(`#${textOf(meta['request_id'])}`),
      'instance is the path, # and the request id',
    ],
    [meta['request_id'] === exchange.headers['x-request-id'], 'meta.request_id equals X-Request-Id'],
    [
      Object.keys(error).every((name) => ['code', 'message', 'details'].includes(name)),
      'error has code, message, details',
    ],
  ];
  return rules.flatMap(([holds, rule]) => (holds ? [] : [rule]));
}

function observe(spec: Spec): (exchange: Exchange) => readonly string[] {
  const titles = new Map<string, unknown>();
  return (exchange) => (exchange.status >= 400 && isEnveloped(exchange, spec) ? problems(exchange, titles) : []);
}

/** The body of every error of the whole run. */
export const e03: Check = {
  id: 'E03',
  title: 'error envelope',
  contract:
    'Every error carries type, title, status, detail, instance and success=false, error, meta; its code is in the catalogue; type is served as a page.',
  needs: [],
  lane: 'shared',
  when: () => true,
  observe,
  async run({ client, spec }) {
    const first = spec.resources[0];
    const errors = [
      await client.get('/no-such-thing'),
      await client.get('/another'),
      await client.send('DELETE', '/health'),
    ];
    if (first) {
      errors.push(await client.get(`${resourcePath(spec, first)}?no_such=1`));
      errors.push(await client.get(`${resourcePath(spec, first)}/not-an-id`));
    }
    for (const exchange of errors) {
      want(exchange.status >= 400, 'a request that cannot be answered is an error', exchange);
      const type = isRecord(exchange.json) ? textOf(exchange.json['type']) : '';
      if (type.startsWith('/')) wantStatus(await client.get(type), 200, `the page behind type ${type}`);
    }
  },
};
