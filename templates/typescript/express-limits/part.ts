import { tsString } from '../../../src/naming.ts';
import type { Part } from '../../../src/types.ts';
import { limitOverrides } from '../../_shared/limits/limit-overrides.ts';
import { hasMetrics } from '../../_shared/metrics/has-metrics.ts';
import { hasRedis } from '../../_shared/redis/has-redis.ts';
import { objectLine } from '../print/object-line.ts';

/** Gives operations of Express rate limits of their own. */
export const expressLimits: Part = {
  id: 'typescript/express-limits',
  axis: 'feature',
  choices: ['rate-limit-overrides'],
  after: ['typescript/express'],
  view: (spec) => ({
    redis: hasRedis(spec),
    metrics: hasMetrics(spec),
    settingLines: limitOverrides(spec).map(({ endpoint, maxSetting, windowSetting }) =>
      objectLine(
        '  ',
        `${tsString(endpoint)}: `,
        [`limit: ${tsString(maxSetting)}`, `window: ${tsString(windowSetting)}`],
        ',',
      ),
    ),
  }),
};
