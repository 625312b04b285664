import type { RuleBreak } from '../../types.ts';
import type { SpecRule } from './rule.ts';

/** The files of uploads have these names, in every language. */
const ownFiles: ReadonlySet<string> = new Set(['file', 'stored-file']);

/** Uploads are for members that hold files, and their own source files keep their names. */
export const fileRule: SpecRule = {
  id: 'files',
  breaks: ({ settings, resources, completed }) => {
    const holds = completed.some(({ fields }) => fields.some(({ type }) => type === 'file'));
    const uploads = settings.features.includes('file-upload');
    const taken = resources.filter(({ names }) => (holds || uploads) && ownFiles.has(names.kebab));
    return [
      ...(uploads && !holds ? [unused] : []),
      ...taken.map(({ name, path }) => ({
        path,
        because: `${name}: uploads have files of that name`,
        instead: 'rename it',
      })),
    ];
  },
};

const unused: RuleBreak = {
  path: ['features'],
  because: '`file-upload` is for members that hold files, and no resource has one',
  instead: 'give a resource a field of type `file` or `file[]`, or leave it out',
};
