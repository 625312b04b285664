import type { Part } from '../../../src/types.ts';
import { s3Environment } from '../../_shared/uploads/file-environment.ts';

/** Files in a bucket, to which clients send them themselves. */
export const pythonStorageS3: Part = {
  id: 'python/storage-s3',
  axis: 'storage',
  choices: ['s3'],
  after: ['python/uploads'],
  gives: (spec) => [
    { to: 'dependency', name: 'aiobotocore' },
    { to: 'dependency', name: 'botocore' },
    { to: 'dependency', name: 'types-aiobotocore', dev: true },
    { to: 'dependency', name: 'types-aiobotocore-s3', dev: true },
    ...s3Environment(spec),
  ],
};
