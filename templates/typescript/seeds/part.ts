import { createHash } from 'node:crypto';
import type { Json, Part, Resource } from '../../../src/types.ts';
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
  view: ({ resources }) => ({
    seedImports: seeded(resources).flatMap((resource) => {
      const { repositoryType, repositoryFile } = namesOf(resource);
      return [importLine([repositoryType], `../repositories/${repositoryFile}`)];
    }),
    schemaImports: seeded(resources).map((resource) => {
      const { createConst, validatorFile } = namesOf(resource);
      return importLine([createConst], `../validators/${validatorFile}`);
    }),
    seedLines: seeded(resources).map((resource) => {
      const { createConst, repositoryType } = namesOf(resource);
      const args = [`'${resource.names.path}'`, createConst, `new ${repositoryType}(db)`];
      return wrapList('    ', 'await load(', args, ');');
    }),
  }),
  resourceView: (_spec, resource) => ({ rows: JSON.stringify(resource.seed.map(withId(resource)), null, 2) }),
  omits: ({ resources }) => [
    ...resources.filter(({ seed }) => seed.length === 0).map(({ names }) => `seeds/${names.path}.json`),
    ...(seeded(resources).length === 0 ? ['src/commands/seed.ts'] : []),
  ],
};

function seeded(resources: readonly Resource[]): readonly Resource[] {
  return resources.filter(({ seed }) => seed.length > 0);
}

/** Rows without an id get one made from their place, so that loading twice adds nothing. */
function withId(
  resource: Resource,
): (row: Readonly<Record<string, Json>>, index: number) => Readonly<Record<string, Json>> {
  return (row, index) => {
    const hash = createHash('sha256')
      .update(`${resource.name}/${String(index)}`)
      .digest('hex');
    const id = `${hash.slice(0, 8)}-${hash.slice(8, 12)}-8${hash.slice(13, 16)}-a${hash.slice(17, 20)}-${hash.slice(20, 32)}`;
    return { id, ...row };
  };
}
