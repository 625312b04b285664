import type { Part } from '../../../src/types.ts';
import { hasMetrics } from '../../_shared/metrics/has-metrics.ts';
import { callsOthers } from '../../_shared/resilience/calls-others.ts';

/** How a Python backend calls the servers of others. */
export const pythonResilience: Part = {
  id: 'python/resilience',
  axis: 'base',
  choices: [],
  after: ['python/core'],
  gives: (spec) =>
    callsOthers(spec) ? ['pybreaker', 'tenacity'].map((name) => ({ to: 'dependency', name }) as const) : [],
  view: (spec) => ({ metrics: hasMetrics(spec) }),
  omits: (spec) => (callsOthers(spec) ? [] : ['app/utils/dependency.py']),
};
