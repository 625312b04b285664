import type { Part } from '../../../src/types.ts';
import { keepsAnswers } from '../../_shared/redis/answer-tables.ts';
import { seeded, seedRows } from '../../_shared/seeds/seed-rows.ts';
import { hasSoftDelete } from '../../_shared/soft-delete/kept-rows.ts';
import { importLine } from '../print/import-line.ts';
import { wrapList } from '../print/wrap-list.ts';
import { namesOf } from '../resource-views/names.ts';

/** The example rows of the spec, and the command that loads them. */
export const seeds: Part = {
  id: 'typescript/seeds',
  axis: 'base',
  choices: [],
  after: ['typescript/database-sql'],
  gives: (spec) =>
    seeded(spec.resources).length === 0
      ? []
      : [
          { to: 'script', name: 'db:seed', run: 'node src/commands/seed.ts' },
          {
            to: 'command',
            name: 'db-seed',
            description: 'Load the example rows',
            recipe: ['npm run --silent db:seed'],
          },
        ],
  view: (spec) => ({
    softDelete: hasSoftDelete(spec),
    keeps: keepsAnswers(spec),
    seedImports: seeded(spec.resources).flatMap((resource) => {
      const { repositoryType, repositoryFile } = namesOf(resource);
      return [importLine([repositoryType], `../repositories/${repositoryFile}`)];
    }),
    schemaImports: seeded(spec.resources).map((resource) => {
      const { createConst, validatorFile } = namesOf(resource);
      return importLine([createConst], `../validators/${validatorFile}`);
    }),
    seedLines: seeded(spec.resources).map((resource) => {
      const { createConst, repositoryType } = namesOf(resource);
      const args = [`'${resource.names.path}'`, createConst, `new ${repositoryType}(db)`];
      return wrapList('    ', 'await load(', args, ');');
    }),
  }),
  resourceView: (_spec, resource) => ({ rows: seedRows(resource) }),
  omits: ({ resources }) => [
    ...resources.filter(({ seed }) => seed.length === 0).map(({ names }) => `seeds/${names.path}.json`),
    ...(seeded(resources).length === 0 ? ['src/commands/seed.ts'] : []),
  ],
};
