import type { Part } from '../../../src/types.ts';
import { coreCommands } from './commands.ts';
import { coreEnvironment } from '../../_shared/environment/core-environment.ts';
import { coreReadme } from './readme.ts';
import { unusedFiles } from './unused-files.ts';
import { coreView } from './view.ts';

/** Everything of a TypeScript backend that does not depend on the web framework or the database. */
export const core: Part = {
  id: 'typescript/core',
  axis: 'base',
  choices: [],
  after: ['_shared/project'],
  gives: (spec) => [
    { to: 'dependency', name: 'pino' },
    { to: 'dependency', name: 'zod' },
    ...[
      '@eslint/js',
      '@types/node',
      'eslint',
      'eslint-plugin-security',
      'prettier',
      'typescript',
      'typescript-eslint',
    ].map((name) => ({ to: 'dependency', name, dev: true }) as const),
    ...coreEnvironment(spec),
    ...coreCommands,
    ...coreReadme(spec),
    { to: 'ignore', file: '.gitignore', pattern: 'node_modules/' },
    { to: 'ignore', file: '.gitignore', pattern: 'dist/' },
    { to: 'ignore', file: '.gitignore', pattern: 'coverage/' },
  ],
  view: coreView,
  omits: unusedFiles,
};
