import { tsPropertyName, tsString } from '../../../src/naming.ts';
import type { Part, Spec } from '../../../src/types.ts';
import { tellsOwners } from '../../_shared/jobs/job-uses.ts';
import { fits } from '../print/fits.ts';

/** Mails that leave as jobs: to the owners of rows. */
export const typescriptEmail: Part = {
  id: 'typescript/email',
  axis: 'feature',
  choices: ['email'],
  after: ['typescript/accounts', 'typescript/jobs'],
  gives: () => [
    { to: 'dependency', name: 'nodemailer' },
    { to: 'ignore', file: '.gitignore', pattern: 'var/' },
  ],
  view: (spec) => ({ nounLines: nounLines(spec) }),
};

function nounLines(spec: Spec): readonly string[] {
  return spec.resources
    .filter((resource) => tellsOwners(spec, resource))
    .map(({ names }) => entry(`  ${tsPropertyName(names.path)}:`, `${tsString(names.words)},`));
}

function entry(key: string, value: string): string {
  const line = `${key} ${value}`;
  return fits(line) ? line : `${key}\n    ${value}`;
}
