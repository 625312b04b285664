import { setTimeout as sleep } from 'node:timers/promises';
import type { Resource, Spec } from '../../../types.ts';
import type { Check } from '../../check.ts';
import type { Instance } from '../../check-context.ts';
import type { Random } from '../../model/random.ts';
import { isRecord } from '../../model/is-record.ts';
import { may } from '../../model/may.ts';
import { resourcePath } from '../../model/resource-path.ts';
import { startTraceSink } from '../../traces/start-trace-sink.ts';
import type { Span, TraceSink } from '../../traces/trace-sink.ts';
import { want } from '../../want/want.ts';

const secondsToStop = 20;
const hex = '1 2 3 4 5 6 7 8 9 a b c d e f'.split(' ');
const servers = ['postgresql'];

/** A request with a trace of its own. */
type Sent = Readonly<{ traceId: string; parentId: string; header: string }>;

function begin(random: Random): Sent {
  const id = (length: number) => Array.from({ length }, () => random.pick(hex)).join('');
  const [traceId, parentId] = [id(32), id(16)];
  return { traceId, parentId, header: `00-${traceId}-${parentId}-01` };
}

const listed = (spec: Spec) => spec.resources.find((resource) => may(resource, 'list'));
const routes = (resource: Resource) => new RegExp(`^GET /(.*/)?${resource.names.path}$`);
const systemOf = ({ attributes }: Span) => attributes['db.system.name'] ?? attributes['db.system'];

/** Whether a span lies below another one, through any number of others. */
function isBelow(span: Span, top: Span, all: readonly Span[]): boolean {
  if (span.parentId === top.spanId) return true;
  const parent = all.find(({ spanId }) => spanId === span.parentId);
  return parent !== undefined && isBelow(parent, top, all);
}

async function stop({ process }: Instance): Promise<void> {
  process.signal('SIGTERM');
  const ended = await Promise.race([process.exited, sleep(secondsToStop * 1000)]);
  want(ended?.code === 0, `the process ends with 0 after SIGTERM, not ${String(ended?.code ?? ended?.signal)}`);
}

function wantRequest(spec: Spec, sink: TraceSink, sent: Sent): Span {
  const spans = sink.spans().filter(({ traceId }) => traceId === sent.traceId);
  const [server, ...others] = spans.filter(({ kind }) => kind === 'server');
  want(server !== undefined && others.length === 0, `a request has one server span in the trace that was sent`);
  want(server.parentId === sent.parentId, 'the server span continues the span that was sent');
  want(server.resource['service.name'] === spec.name, `service.name is ${spec.name}`);
  want((server.resource['service.version'] ?? '') !== '', 'the spans tell service.version');
  want(server.resource['deployment.environment.name'] === 'test', 'the spans tell deployment.environment.name');
  return server;
}

/** Traces, as a collector sees them. */
export const b07: Check = {
  id: 'B07',
  title: 'traces',
  contract:
    'With OTEL_EXPORTER_OTLP_ENDPOINT a collector gets, at the latest when the process ends, for every request one server span, named by its route and a child of the span that was sent, and below it a client span for each server that the request used; the log names the same span. No query string and no value of a statement is in a span, and /health, /ready and /metrics have none.',
  needs: ['env', 'signal'],
  lane: 'own',
  when: ({ choices }) => choices.observability.includes('opentelemetry') || 'the spec has no opentelemetry',
  async run({ start, spec, random }) {
    const sink = await startTraceSink();
    try {
      const instance = await start({ env: { OTEL_EXPORTER_OTLP_ENDPOINT: sink.url } });
      const { client, editor, process } = instance;
      const quiet = ['/health', '/ready', '/metrics'].map((path) => ({ path, ...begin(random) }));
      for (const { path, header } of quiet) await client.get(path, { traceparent: header });
      const unknown = begin(random);
      await client.get('/no-such-thing', { traceparent: unknown.header });

      const resource = listed(spec);
      const planted = `planted${random.token(12)}`;
      const [read, refused, requestId] = [begin(random), begin(random), random.token(20)];
      if (resource) {
        const path = resourcePath(spec, resource);
        const query = resource.fields.some(({ search }) => search) ? `?q=${planted}` : '';
        await editor.get(`${path}${query}`, { traceparent: read.header, 'x-request-id': requestId });
        await editor.get(`${path}?token=${planted}`, { traceparent: refused.header });
      }
      await stop(instance);

      want(
        wantRequest(spec, sink, unknown).name === 'GET',
        'the span of a path without a route is named by its method',
      );
      for (const { path, traceId } of quiet) {
        want(!sink.spans().some((span) => span.traceId === traceId), `${path} is not traced`);
      }
      const orphans = sink.spans().filter(({ kind, parentId }) => kind === 'client' && parentId === '');
      want(orphans.length === 0, `every client span has a parent, not ${String(orphans[0]?.name)}`);
      want(!sink.saw(planted), 'no value of a query or of a statement is in what a collector gets');
      if (!resource) return;
      wantRequest(spec, sink, refused);
      const server = wantRequest(spec, sink, read);
      want(routes(resource).test(server.name), `the span of a list is named by its route, not ${server.name}`);
      const all = sink.spans().filter(({ traceId }) => traceId === read.traceId);
      for (const system of servers) {
        const used = all.filter((span) => span.kind === 'client' && systemOf(span) === system);
        want(used.length > 0, `the trace of a list has a client span of ${system}`);
        want(
          used.every((span) => isBelow(span, server, all)),
          `the spans of ${system} lie below the server span`,
        );
      }
      const lines = process.stdout().filter((line) => line.includes(requestId));
      const named = lines.some((line) => {
        const entry: unknown = JSON.parse(line);
        return isRecord(entry) && entry['trace_id'] === read.traceId && entry['span_id'] === server.spanId;
      });
      want(named, 'the log names the trace and the server span of a request');
    } finally {
      await sink.stop();
    }
  },
};
