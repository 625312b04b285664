import type { Part } from '../../../src/types.ts';

const packages = [
  ...['api', 'context-async-hooks', 'core', 'exporter-trace-otlp-proto', 'instrumentation'],
  ...['instrumentation-http', 'instrumentation-pg', 'resources', 'sdk-trace'],
];

/** Traces of a TypeScript backend: the SDK of OpenTelemetry, and what it watches. */
export const typescriptTracing: Part = {
  id: 'typescript/tracing',
  axis: 'observability',
  choices: ['opentelemetry'],
  after: ['typescript/core'],
  gives: () => packages.map((name) => ({ to: 'dependency', name: `@opentelemetry/${name}` }) as const),
};
