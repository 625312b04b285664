import type { Part } from '../../../src/types.ts';
import { keepsAnswers } from '../../_shared/redis/answer-tables.ts';
import { seeded, seedRows } from '../../_shared/seeds/seed-rows.ts';
import { hasSoftDelete } from '../../_shared/soft-delete/kept-rows.ts';
import { importBlock } from '../print/import-block.ts';
import { pyString } from '../print/py-string.ts';
import { wrapList } from '../print/wrap-list.ts';
import { namesOf } from '../resource-views/names.ts';

/** The example rows of the spec, and the command that loads them. */
export const pythonSeeds: Part = {
  id: 'python/seeds',
  axis: 'base',
  choices: [],
  after: ['python/database-sql'],
  gives: ({ resources }) =>
    seeded(resources).length === 0
      ? []
      : [
          {
            to: 'command',
            name: 'db-seed',
            description: 'Load the example rows',
            recipe: ['.venv/bin/python -m app.commands.seed'],
          },
        ],
  view: (spec) => ({
    softDelete: hasSoftDelete(spec),
    keeps: keepsAnswers(spec),
    imports: importBlock([
      { from: 'asyncio' },
      { from: 'json' },
      { from: 'typing', names: ['Any'] },
      { from: 'uuid', names: ['UUID'] },
      { from: 'sqlalchemy.ext.asyncio', names: ['AsyncSession'] },
      { from: 'app.commands.run_command', names: ['run_command'] },
      { from: 'app.core.config', names: ['PROJECT_ROOT', 'load_settings'] },
      { from: 'app.core.schema', names: ['Schema'] },
      { from: 'app.database.connection', names: ['connect_database'] },
      { from: 'app.repositories.base', names: ['BaseRepository'] },
      ...(keepsAnswers(spec)
        ? [
            { from: 'app.database.redis', names: ['RedisLink'] },
            { from: 'app.services.answer_cache', names: ['AnswerCache'] },
          ]
        : []),
      ...seeded(spec.resources).flatMap((resource) => {
        const { repository, repositoryModule, create, schemaModule } = namesOf(resource);
        return [
          { from: repositoryModule, names: [repository] },
          { from: schemaModule, names: [create] },
        ];
      }),
    ]),
    seedLines: seeded(spec.resources).map((resource) => {
      const { create, repository } = namesOf(resource);
      return wrapList(
        '            ',
        'await _load(',
        [pyString(resource.names.path), create, `${repository}(session)`],
        ')',
      );
    }),
  }),
  resourceView: (_spec, resource) => ({ rows: seedRows(resource) }),
  omits: ({ resources }) => [
    ...resources.filter(({ seed }) => seed.length === 0).map(({ names }) => `seeds/${names.path}.json`),
    ...(seeded(resources).length === 0 ? ['app/commands/seed.py'] : []),
  ],
};
