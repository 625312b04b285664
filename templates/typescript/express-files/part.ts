import type { Part } from '../../../src/types.ts';
import { hasAccounts } from '../../_shared/accounts/account-uses.ts';
import { storesLocally } from '../../_shared/uploads/file-uses.ts';
import { fileView } from '../uploads/part.ts';

/** The routes of files in Express. */
export const expressFiles: Part = {
  id: 'typescript/express-files',
  axis: 'feature',
  choices: ['file-upload'],
  after: ['typescript/express', 'typescript/uploads'],
  gives: () => [
    { to: 'dependency', name: 'busboy' },
    { to: 'dependency', name: '@types/busboy', dev: true },
  ],
  view: (spec) => ({
    ...fileView(spec),
    local: storesLocally(spec),
    create: hasAccounts(spec) ? 'files:create' : 'public',
    read: hasAccounts(spec) ? 'files:read' : 'public',
  }),
};
