import { setTimeout as sleep } from 'node:timers/promises';
import type { Check } from '../../check.ts';
import type { CheckContext } from '../../check-context.ts';
import { isRecord } from '../../model/is-record.ts';
import { want } from '../../want/want.ts';

const traceId = '4bf92f3577b34da6a3ce929d0e0e4736';
const parentId = '00f067aa0ba902b7';
const zeros = '0'.repeat(32);

const valid = [`00-${traceId}-${parentId}-01`, `00-${traceId}-${parentId}-00`, `cc-${traceId}-${parentId}-01-later`];

const invalid = [
  `00-${zeros}-${parentId}-01`,
  `00-${traceId}-${zeros.slice(16)}-01`,
  `ff-${traceId}-${parentId}-01`,
  `00-${traceId}-${parentId}-01-more`,
  `00-${traceId}-${parentId}`,
  `00-${traceId.toUpperCase()}-${parentId}-01`,
  `00-${traceId.slice(1)}-${parentId}-01`,
  `cc-${traceId}-${parentId}-01more`,
  'not a trace',
];

/** What the log says of one request when it is over. */
async function loggedTrace(context: CheckContext, path: string, header?: string) {
  const id = context.random.token(24);
  const exchange = await context.client.get(path, {
    'x-request-id': id,
    ...(header !== undefined && { traceparent: header }),
  });
  for (let waited = 0; waited < 2_000; waited += 50) {
    for (const line of context.logs()) {
      if (!line.includes(id)) continue;
      const entry: unknown = JSON.parse(line);
      if (isRecord(entry) && entry['status'] !== undefined) {
        return { trace: entry['trace_id'], span: entry['span_id'], exchange };
      }
    }
    await sleep(50);
  }
  want(false, `the request ${id} is logged`, exchange);
}

/** A trace that began elsewhere. */
export const b02: Check = {
  id: 'B02',
  title: 'trace context',
  contract:
    'A valid traceparent (W3C Trace Context, also of a later version) is continued: trace_id in the log is the id that was sent, span_id is one of our own; an invalid one, or none, begins another trace.',
  needs: ['logs'],
  lane: 'shared',
  when: () => true,
  async run(context) {
    for (const path of [`${context.spec.api.basePath}/no-such-thing`, '/health']) {
      for (const header of valid) {
        const { trace, span, exchange } = await loggedTrace(context, path, header);
        want(trace === traceId, `traceparent ${header} gives trace_id ${traceId}, not ${String(trace)}`, exchange);
        const own = typeof span === 'string' && /^(?!0+$)[0-9a-f]{16}$/.test(span) && span !== parentId;
        want(own, `span_id is an id of our own, not ${String(span)}`, exchange);
      }
      const begun = new Set<unknown>();
      for (const header of [...invalid, undefined, undefined]) {
        const { trace, exchange } = await loggedTrace(context, path, header);
        const fresh = typeof trace === 'string' && /^(?!0+$)[0-9a-f]{32}$/.test(trace) && trace !== traceId;
        want(fresh && !begun.has(trace), `traceparent ${String(header)} begins another trace`, exchange);
        begun.add(trace);
      }
    }
  },
};
