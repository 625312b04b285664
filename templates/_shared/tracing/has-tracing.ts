import type { Spec } from '../../../src/types.ts';

/** Whether the backend tells a collector of OpenTelemetry what every request did. */
export function hasTracing({ choices }: Pick<Spec, 'choices'>): boolean {
  return choices.observability.includes('opentelemetry');
}
