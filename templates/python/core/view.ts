import type { Spec } from '../../../src/types.ts';
import { hasAccounts, hasOauth, hasPassword, sendsMail } from '../../_shared/accounts/account-uses.ts';
import { poolSize } from '../../_shared/environment/pool-size.ts';
import { assignment } from '../print/layout.ts';
import { numberLiteral } from '../print/literal.ts';
import { pyString } from '../print/py-string.ts';

/** What the core's own templates ask for. */
export function coreView(spec: Spec): Readonly<Record<string, unknown>> {
  const { name, description, api, performance, rateLimit } = spec;
  return {
    accounts: hasAccounts(spec),
    password: hasPassword(spec),
    oauth: hasOauth(spec),
    sendsMail: sendsMail(spec),
    settingsHead: `class Settings(${hasAccounts(spec) ? 'AccountSettings' : 'BaseModel'}):`,
    titleStatement: assignment('', 'TITLE', pyString(name)),
    descriptionStatement: assignment('', 'DESCRIPTION', pyString(description)),
    basePathStatement: assignment('', 'BASE_PATH', pyString(api.basePath)),
    poolMax: poolSize(performance.expectedRPS),
    slowQueryMs: numberLiteral(performance.maxLatencyMs),
    rateLimitMax: numberLiteral(rateLimit.requests),
    rateLimitWindow: numberLiteral(rateLimit.windowSeconds),
  };
}
