import type { EnvContribution, Spec } from '../../../src/types.ts';
import { hasTracing } from '../tracing/has-tracing.ts';

const group = 'Traces';

/** The environment variables of OpenTelemetry that the backend reads, under their standard names. */
export function tracingEnvironment(spec: Spec): readonly EnvContribution[] {
  if (!hasTracing(spec)) return [];
  return [
    variable(
      'OTEL_EXPORTER_OTLP_ENDPOINT',
      'The collector, such as http://localhost:4318; spans go to /v1/traces below it. Without it there are none.',
      '',
    ),
    {
      ...variable('OTEL_EXPORTER_OTLP_HEADERS', 'What the collector asks for, as name=value pairs by commas.', ''),
      secret: true,
    },
    variable('OTEL_SERVICE_NAME', 'What the traces call this backend.', spec.name),
    variable('OTEL_RESOURCE_ATTRIBUTES', 'More facts about this process, as name=value pairs by commas.', ''),
    variable(
      'OTEL_TRACES_SAMPLER',
      'Which requests are traced: always_on, always_off, traceidratio, or parentbased_ before one of them.',
      'parentbased_always_on',
    ),
    variable('OTEL_TRACES_SAMPLER_ARG', 'The share of the requests that traceidratio takes, 0 to 1.', '1'),
  ];
}

function variable(name: string, description: string, example: string): EnvContribution {
  return { to: 'env', group, name, description, example, fallback: example };
}
