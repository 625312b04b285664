import type { CheckContext } from '../../../src/contract/check-context.ts';
import { toldChange } from '../../../src/contract/checks/jobs/told-change.ts';
import { wantStatus } from '../../../src/contract/want/want-status.ts';

/** Changes a row of somebody else, of which a job is to tell them; returns the address to which no worker has written yet. */
export async function oweNotice(context: CheckContext): Promise<string> {
  const { principals, rows } = context;
  const { owner, change } = await toldChange(context, { database: context.database(), principals, rows });
  wantStatus(await change(), 200, 'somebody else changes a row');
  return owner.email;
}
