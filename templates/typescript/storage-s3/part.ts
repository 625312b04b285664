import type { Part } from '../../../src/types.ts';
import { s3Environment } from '../../_shared/uploads/file-environment.ts';

/** Files in a bucket, to which clients send them themselves. */
export const storageS3: Part = {
  id: 'typescript/storage-s3',
  axis: 'storage',
  choices: ['s3'],
  after: ['typescript/uploads'],
  gives: (spec) => [
    ...['client-s3', 'lib-storage', 's3-request-presigner'].map(
      (name) => ({ to: 'dependency', name: `@aws-sdk/${name}` }) as const,
    ),
    ...s3Environment(spec),
  ],
};
