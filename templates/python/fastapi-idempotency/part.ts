import type { Part, Spec } from '../../../src/types.ts';
import { hasAccounts } from '../../_shared/accounts/account-uses.ts';
import { hasFiles } from '../../_shared/uploads/file-uses.ts';
import { hasIdempotency } from '../../_shared/idempotency/has-idempotency.ts';
import { wrapList } from '../print/wrap-list.ts';

/** Lets FastAPI answer a repeated POST as it did the first time. */
export const fastapiIdempotency: Part = {
  id: 'python/fastapi-idempotency',
  axis: 'feature',
  choices: ['idempotency'],
  after: ['python/fastapi', 'python/idempotency'],
  view: (spec) => ({ accounts: hasAccounts(spec), neverStatement: neverStatement(spec) }),
  omits: (spec) => (hasIdempotency(spec) ? [] : ['app/api/answer_once.py']),
};

/** The paths below which every request acts anew. */
function neverStatement(spec: Spec): string {
  const folders = ['auth', ...(hasFiles(spec) ? ['files'] : [])];
  return wrapList(
    '',
    'NEVER = (',
    folders.map((folder) => `f"{BASE_PATH}/${folder}/"`),
    ')',
  );
}
