import type { Part } from '../../../src/types.ts';
import { hasMetrics } from '../../_shared/metrics/has-metrics.ts';
import { callsOthers } from '../../_shared/resilience/calls-others.ts';

/** How a TypeScript backend calls the servers of others. */
export const typescriptResilience: Part = {
  id: 'typescript/resilience',
  axis: 'base',
  choices: [],
  after: ['typescript/core'],
  gives: (spec) => (callsOthers(spec) ? [{ to: 'dependency', name: 'cockatiel' }] : []),
  view: (spec) => ({ metrics: hasMetrics(spec) }),
  omits: (spec) => (callsOthers(spec) ? [] : ['src/utils/dependency.ts']),
};
