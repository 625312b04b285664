import type { Spec } from '../../../src/types.ts';
import { hasOauth, sendsMail } from '../accounts/account-uses.ts';
import { storesInS3 } from '../uploads/file-uses.ts';

/** Whether the backend calls servers of others, which may be slow or away. */
export function callsOthers(spec: Pick<Spec, 'choices'>): boolean {
  return hasOauth(spec) || sendsMail(spec) || storesInS3(spec);
}
