import type { Part } from '../../../src/types.ts';
import { localEnvironment } from '../../_shared/uploads/file-environment.ts';

/** The bytes of files in a folder; clients send them to URLs that the backend signs itself. */
export const pythonStorageLocal: Part = {
  id: 'python/storage-local',
  axis: 'storage',
  choices: ['local'],
  after: ['python/uploads'],
  gives: () => [
    { to: 'dependency', name: 'anyio' },
    ...localEnvironment,
    { to: 'ignore', file: '.gitignore', pattern: 'var/' },
  ],
};
