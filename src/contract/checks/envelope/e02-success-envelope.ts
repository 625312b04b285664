import type { Spec } from '../../../types.ts';
import type { Check } from '../../check.ts';
import { eachResource } from '../../each-resource.ts';
import type { Exchange } from '../../http/exchange.ts';
import { isEnveloped } from '../../http/is-enveloped.ts';
import { isRecord } from '../../model/is-record.ts';
import { may } from '../../model/may.ts';
import { resourcePath } from '../../model/resource-path.ts';
import { listOf } from '../../want/list-of.ts';
import { whenResource } from '../../when-resource.ts';

const names = (value: Readonly<Record<string, unknown>>) => Object.keys(value).toSorted().join(' ');

const paginations = ['has_next has_prev page per_page total total_pages', 'has_next next_cursor per_page prev_cursor'];

/** What is wrong with `meta`: exactly a UTC timestamp and the id of the header. */
function metaProblems(meta: unknown, exchange: Exchange): string[] {
  if (!isRecord(meta) || names(meta) !== 'request_id timestamp') return ['meta has exactly timestamp and request_id'];
  const stamp = meta['timestamp'];
  return [
    ...(meta['request_id'] === exchange.headers['x-request-id'] ? [] : ['meta.request_id equals X-Request-Id']),
    ...(typeof stamp === 'string' && /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/.test(stamp)
      ? []
      : ['meta.timestamp is UTC']),
  ];
}

function problems(exchange: Exchange, spec: Spec): string[] {
  const time = exchange.headers['x-process-time'];
  const timed = exchange.beforeApp || (time !== undefined && /^\d+(\.\d+)?$/.test(time));
  const found = timed ? [] : ['X-Process-Time is the seconds to the headers, a plain number'];
  if (exchange.status >= 300 || !isEnveloped(exchange, spec)) return found;
  const { json } = exchange;
  if (!isRecord(json)) return [...found, 'a 2xx with a body is a JSON object'];
  const list = Array.isArray(json['data']);
  const wanted = list ? 'data meta pagination success' : 'data meta success';
  if (names(json) !== wanted) found.push(`a 2xx body has exactly ${wanted}, not ${names(json)}`);
  if (json['success'] !== true) found.push('success is true');
  if (list && !(isRecord(json['pagination']) && paginations.includes(names(json['pagination'])))) {
    found.push(`pagination has exactly ${paginations.join(', or in cursor mode ')}`);
  }
  return [...found, ...metaProblems(json['meta'], exchange)];
}

/** The envelope of every success of the whole run. */
export const e02: Check = {
  id: 'E02',
  title: 'success envelope',
  contract:
    'Every 2xx JSON body has exactly success, data and meta (lists also pagination); meta.request_id equals X-Request-Id; X-Process-Time parses.',
  needs: [],
  lane: 'shared',
  when: whenResource(['list']),
  observe: (spec) => (exchange) => problems(exchange, spec),
  async run(context) {
    await eachResource(context, ['list'], async (resource) => {
      const path = resourcePath(context.spec, resource);
      if (may(resource, 'create')) await context.rows.create(resource);
      listOf(await context.editor.get(path));
      listOf(await context.editor.get(`${path}?cursor=`));
    });
  },
};
