import type { Spec } from '../../../src/types.ts';

/** Whether the backend counts and measures what it does, for Prometheus to scrape. */
export function hasMetrics({ choices }: Pick<Spec, 'choices'>): boolean {
  return choices.observability.includes('prometheus');
}
