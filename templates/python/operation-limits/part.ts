import type { Part } from '../../../src/types.ts';
import { limitOverrides, type LimitOverride } from '../../_shared/limits/limit-overrides.ts';
import { group, prefixed, type Doc } from '../print/doc.ts';
import { layout } from '../print/layout.ts';
import { pyString } from '../print/py-string.ts';

/** Gives operations of a Python backend rate limits of their own. */
export const pythonOperationLimits: Part = {
  id: 'python/operation-limits',
  axis: 'feature',
  choices: ['rate-limit-overrides'],
  after: ['python/core'],
  view: (spec) => ({
    limiterLines: limitOverrides(spec).map((own) =>
      layout('        ', '', prefixed(`${pyString(own.endpoint)}: `, limiter(own)), ','),
    ),
  }),
};

function limiter({ endpoint, maxSetting, windowSetting }: LimitOverride): Doc {
  const settings = [maxSetting, windowSetting].map((name) => `settings.${name.toLowerCase()}`);
  return group('RateLimiter(', [...settings, pyString(endpoint)], ')');
}
