import type { Part } from '../../../src/types.ts';

/** The spans of FastAPI's requests. */
export const fastapiTracing: Part = {
  id: 'python/fastapi-tracing',
  axis: 'observability',
  choices: ['opentelemetry'],
  after: ['python/fastapi', 'python/tracing'],
  gives: () => [{ to: 'dependency', name: 'opentelemetry-instrumentation-asgi' }],
};
