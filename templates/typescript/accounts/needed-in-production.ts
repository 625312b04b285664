import { tsString } from '../../../src/naming.ts';
import type { Spec } from '../../../src/types.ts';
import { sendsMail } from '../../_shared/accounts/account-uses.ts';

/** The variables with which production has to be told what development can do without, as members of a list. */
export function neededInProduction(spec: Spec): string {
  return ['FRONTEND_URL', ...(sendsMail(spec) ? ['SMTP_URL'] : [])].map(tsString).join(', ');
}
