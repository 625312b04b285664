import type { Part, Spec } from '../../../src/types.ts';
import { hasAccounts } from '../../_shared/accounts/account-uses.ts';
import { fileEnvironment } from '../../_shared/uploads/file-environment.ts';
import { fileTargets, storesInS3, type FileTarget } from '../../_shared/uploads/file-uses.ts';
import { group, prefixed } from '../print/doc.ts';
import { assignment, layout } from '../print/layout.ts';
import { numberLiteral } from '../print/literal.ts';
import { pyString } from '../print/py-string.ts';

/** Uploads: what is known of files, who may read them, what they really are; not where their bytes lie. */
export const pythonUploads: Part = {
  id: 'python/uploads',
  axis: 'feature',
  choices: ['file-upload'],
  after: ['python/core', 'python/database-sql'],
  gives: (spec) => [
    { to: 'dependency', name: 'filetype' },
    ...fileEnvironment(spec),
    {
      to: 'command',
      name: 'files-purge',
      description: 'Remove the files that no row holds: run it every day',
      recipe: ['.venv/bin/python -m app.commands.files_purge'],
    },
  ],
  view: uploadsView,
};

function uploadsView(spec: Spec): Readonly<Record<string, unknown>> {
  const accounts = hasAccounts(spec);
  const targets = fileTargets(spec);
  return {
    accounts,
    bucket: storesInS3(spec),
    targetLines: targets.map(targetLine),
    targetStatement: assignment(
      '',
      'FileTarget',
      group(
        'Literal[',
        targets.map(({ name }) => pyString(name)),
        ']',
      ),
    ),
    actorParameter: accounts ? 'actor: Actor, ' : '',
    actorArgument: accounts ? 'actor, ' : '',
  };
}

/** What a member takes. */
function targetLine({ name, field, maxSize }: FileTarget): string {
  const types = field.types === undefined ? [] : [prefixed('types=', group('(', field.types.map(pyString), ')'))];
  return layout('    ', `${pyString(name)}: `, group('FileRules(', [numberLiteral(maxSize), ...types], ')'), ',');
}
