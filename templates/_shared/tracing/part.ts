import type { Part } from '../../../src/types.ts';
import { tracingEnvironment } from '../environment/tracing-environment.ts';

/** What people who run the backend read about its traces. */
export const tracing: Part = {
  id: '_shared/tracing',
  axis: 'observability',
  choices: ['opentelemetry'],
  after: ['_shared/project'],
  gives: (spec) => [
    ...tracingEnvironment(spec),
    {
      to: 'readme',
      heading: 'Traces',
      body: [
        'With `OTEL_EXPORTER_OTLP_ENDPOINT` every request is a trace: a span for the request, named by its route, and one for each statement of the database. They are sent by OTLP over HTTP (protobuf) to `<endpoint>/v1/traces`; without an endpoint there are none.',
        '',
        'A `traceparent` header is continued. Values of statements and query strings are never part of a span; `/health`, `/ready` and `/metrics` have none. `trace_id` and `span_id` stand in every line of the log that belongs to a request.',
      ].join('\n'),
    },
  ],
};
