import type { Spec } from '../../../src/types.ts';

const usual = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

/** The upper bounds of a histogram of durations in seconds; the latency that the spec allows is one of them. */
export function durationBuckets({ performance }: Pick<Spec, 'performance'>): readonly number[] {
  return [...new Set([...usual, performance.maxLatencyMs / 1000])].sort((a, b) => a - b);
}
