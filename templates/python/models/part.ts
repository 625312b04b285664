import type { Part } from '../../../src/types.ts';
import { importBlock } from '../print/import-block.ts';
import { pyString } from '../print/py-string.ts';
import { wrapList } from '../print/wrap-list.ts';
import { namesOf } from '../resource-views/names.ts';

/** The package of the models, which the part of the mapper prints. */
export const pythonModels: Part = {
  id: 'python/models',
  axis: 'base',
  choices: [],
  after: ['python/core'],
  view: ({ resources }) => ({
    modelImports: importBlock(
      resources.map((resource) => ({ from: namesOf(resource).modelModule, names: [namesOf(resource).model] })),
    ),
    allStatement: wrapList(
      '',
      '__all__ = [',
      resources.map((resource) => pyString(namesOf(resource).model)),
      ']',
    ),
  }),
  omits: ({ resources }) => (resources.length === 0 ? ['app/models/__init__.py'] : []),
};
