import type { Part } from '../../../src/types.ts';

const packages = ['api', 'sdk', 'exporter-otlp-proto-http'];

/** Traces of a Python backend: the SDK of OpenTelemetry, and the spans of statements. */
export const pythonTracing: Part = {
  id: 'python/tracing',
  axis: 'observability',
  choices: ['opentelemetry'],
  after: ['python/core'],
  gives: () => packages.map((name) => ({ to: 'dependency', name: `opentelemetry-${name}` }) as const),
};
