import type { Part } from '../../../src/types.ts';
import { tellsOwners } from '../../_shared/jobs/job-uses.ts';
import { group } from '../print/doc.ts';
import { layout } from '../print/layout.ts';
import { pyString } from '../print/py-string.ts';

/** Mails that leave as jobs: to the owners of rows. */
export const pythonEmail: Part = {
  id: 'python/email',
  axis: 'feature',
  choices: ['email'],
  after: ['python/accounts', 'python/jobs'],
  gives: () => [
    { to: 'dependency', name: 'aiosmtplib' },
    { to: 'ignore', file: '.gitignore', pattern: 'var/' },
  ],
  view: (spec) => ({
    nounsStatement: layout(
      '',
      'NOUNS: Mapping[str, str] = ',
      group(
        '{',
        spec.resources
          .filter((resource) => tellsOwners(spec, resource))
          .map(({ names }) => `${pyString(names.path)}: ${pyString(names.words)}`),
        '}',
      ),
    ),
  }),
};
