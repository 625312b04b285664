import type { Part } from '../../../src/types.ts';
import { coreEnvironment } from '../../_shared/environment/core-environment.ts';
import { coreCommands } from './commands.ts';
import { coreReadme } from './readme.ts';
import { unusedFiles } from './unused-files.ts';
import { coreView } from './view.ts';

const runtime = ['brotli', 'pydantic', 'python-dotenv', 'python-json-logger'];
const development = ['deptry', 'mypy', 'pip-audit', 'ruff', 'watchfiles'];
const ignored = ['.venv/', '__pycache__/', '.mypy_cache/', '.ruff_cache/', '.pytest_cache/', '.coverage*'];

/** Everything of a Python backend that does not depend on the web framework or the database. */
export const pythonCore: Part = {
  id: 'python/core',
  axis: 'base',
  choices: [],
  after: ['_shared/project'],
  gives: (spec) => [
    ...(spec.resources.length > 0 ? [{ to: 'dependency', name: 'limits' } as const] : []),
    ...runtime.map((name) => ({ to: 'dependency', name }) as const),
    ...development.map((name) => ({ to: 'dependency', name, dev: true }) as const),
    ...coreEnvironment(spec),
    ...coreCommands,
    ...coreReadme(spec),
    ...ignored.map((pattern) => ({ to: 'ignore', file: '.gitignore', pattern }) as const),
  ],
  view: coreView,
  omits: unusedFiles,
};
