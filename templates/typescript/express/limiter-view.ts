import type { Spec } from '../../../src/types.ts';
import { hasOverrides } from '../../_shared/limits/limit-overrides.ts';
import { hasRedis } from '../../_shared/redis/has-redis.ts';
import { importLine } from '../print/import-line.ts';
import { wrapList } from '../print/wrap-list.ts';

/** How requests are limited: by one policy, or by some that have names. */
export function limiterView(spec: Spec): Readonly<Record<string, unknown>> {
  const named = hasOverrides(spec);
  const limiter = named ? 'operationLimits' : 'rateLimiter';
  const budget = '{ isAllowed, limit, windowSeconds, remaining, resetSeconds }: Budget';
  return {
    limiter,
    limiterImport: importLine([limiter], `./middlewares/${named ? 'operation-limits' : 'rate-limiter'}.ts`),
    limiterArguments: hasRedis(spec) ? 'config, redis' : 'config',
    limitMember: named
      ? '  /** Limits the requests of an operation. */\n  limit: (endpoint: string) => RequestHandler;'
      : '  limit: RequestHandler;',
    tellBudgetHead: wrapList(
      '',
      'function tellBudget(',
      ['response: Response', budget, ...(named ? ['policy: string'] : [])],
      '): void {',
    ),
    policyText: named ? '${policy}' : 'default',
    policyValue: named ? 'policy' : "'default'",
    policyArgument: named ? ', policy' : '',
    policyParameter: named ? ", policy = 'default'" : '',
    policyTyped: named ? ', policy: string' : '',
  };
}
