import { tsString } from '../../../src/naming.ts';
import type { Part, Spec } from '../../../src/types.ts';
import { hasAccounts } from '../../_shared/accounts/account-uses.ts';
import { fileEnvironment } from '../../_shared/uploads/file-environment.ts';
import { fileTargets } from '../../_shared/uploads/file-uses.ts';
import { numberLiteral } from '../print/number-literal.ts';
import { wrapList } from '../print/wrap-list.ts';

/** Uploads: what is known of files, who may read them, what they really are; not where their bytes lie. */
export const files: Part = {
  id: 'typescript/uploads',
  axis: 'feature',
  choices: ['file-upload'],
  after: ['typescript/database-sql'],
  gives: (spec) => [
    { to: 'dependency', name: 'file-type' },
    ...fileEnvironment(spec),
    { to: 'script', name: 'files:purge', run: 'node src/commands/files-purge.ts' },
    {
      to: 'command',
      name: 'files-purge',
      description: 'Remove the files that no row holds: run it every day',
      recipe: ['npm run --silent files:purge'],
    },
  ],
  view: fileView,
  omits(spec) {
    const written = fileTargets(spec).filter(({ field }) => !field.readonly);
    return [
      ...(written.length > 0 ? [] : ['src/validators/fields/file.ts', 'src/repositories/to-references.ts']),
      ...(written.some(({ field }) => field.list) ? [] : ['src/validators/fields/files.ts']),
    ];
  },
};

/** The columns of every file that are read. */
const always = ['id', 'key', 'target', 'name', 'content_type', 'size', 'sha256'];

/** What the templates of files show. */
export function fileView(spec: Spec): Readonly<Record<string, unknown>> {
  const accounts = hasAccounts(spec);
  return {
    accounts,
    columnsStatement: wrapList(
      '',
      'const columns = [',
      [...always, ...(accounts ? ['uploader_id'] : []), 'row_id', 'completed_at'].map(tsString),
      '] as const;',
    ),
    actorParameter: accounts ? 'actor: Actor, ' : '',
    actorArgument: accounts ? 'actor, ' : '',
    actorOf: accounts ? 'actorOf(response), ' : '',
    uploader: accounts ? ', uploader_id: actor.userId ?? null' : '',
    ownCheck: accounts ? 'if (!file || !isOwn(actor, file)) throw notFound();' : 'if (!file) throw notFound();',
    // Prettier leaves an object broken whose first member is on a line of its own.
    targetLines: fileTargets(spec).map(({ name, field, maxSize }) =>
      [
        '  [',
        `    ${tsString(name)},`,
        '    {',
        ...(field.types === undefined ? [] : [wrapList('      ', 'types: [', field.types.map(tsString), '],')]),
        `      maxSize: ${numberLiteral(maxSize)},`,
        '    },',
        '  ],',
      ].join('\n'),
    ),
  };
}
