import { tsString } from '../../../src/naming.ts';
import type { Spec } from '../../../src/types.ts';
import { importLine } from '../print/import-line.ts';
import { namesOf } from '../resource/names.ts';

/** What the tests that concern the whole backend show. */
export function suiteView({ resources }: Spec): Readonly<Record<string, unknown>> {
  const seeded = resources.filter(({ seed }) => seed.length > 0);
  return {
    hasMigrations: resources.length > 0,
    hasSeeds: seeded.length > 0,
    seedSchemaImports: seeded.map((resource) => {
      const { createConst, validatorFile } = namesOf(resource);
      return importLine([createConst], `../../src/validators/${validatorFile}`);
    }),
    seedTests: seeded.map((resource) => ({
      words: resource.names.wordsPlural,
      name: tsString(resource.names.path),
      schema: namesOf(resource).createConst,
    })),
  };
}
