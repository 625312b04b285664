import type { EnvContribution, Spec } from '../../../src/types.ts';
import { largestFile } from './file-uses.ts';

const group = 'Files';

/** The environment variables of uploads, wherever the bytes lie. */
export function fileEnvironment(spec: Spec): readonly EnvContribution[] {
  const largest = String(largestFile(spec));
  return [
    {
      to: 'env',
      group,
      name: 'MAX_UPLOAD_BYTES',
      description: 'Largest file, whatever a member would take.',
      example: largest,
      fallback: largest,
    },
  ];
}

/** The environment variable of files in a folder. */
export const localEnvironment: readonly EnvContribution[] = [
  {
    to: 'env',
    group,
    name: 'STORAGE_DIR',
    description: 'Folder of the files; it has to outlive the process.',
    example: 'var/files',
    fallback: 'var/files',
  },
];

/** The environment variables of files in S3; in development their values are those of the service. */
export function s3Environment({ name }: Spec): readonly EnvContribution[] {
  return [
    {
      to: 'env',
      group,
      name: 'S3_ENDPOINT',
      description: 'Address of the store; empty is AWS.',
      example: '',
      fallback: '',
    },
    {
      to: 'env',
      group,
      name: 'S3_PUBLIC_ENDPOINT',
      description: 'Address at which clients reach the store to send files; empty is the same.',
      example: '',
      fallback: '',
    },
    { to: 'env', group, name: 'S3_REGION', description: 'Its region.', example: 'us-east-1', fallback: 'us-east-1' },
    {
      to: 'env',
      group,
      name: 'S3_BUCKET',
      description: 'The bucket, private to this backend. Outside production it is made when it is missing.',
      example: name,
    },
    {
      to: 'env',
      group,
      name: 'S3_ACCESS_KEY_ID',
      description: 'Key that may get, put and delete objects of the bucket; empty is what AWS gives the machine.',
      example: 'app',
      fallback: '',
      secret: true,
    },
    {
      to: 'env',
      group,
      name: 'S3_SECRET_ACCESS_KEY',
      description: 'Its secret.',
      example: 'app-app-app',
      fallback: '',
      secret: true,
    },
    {
      to: 'env',
      group,
      name: 'S3_FORCE_PATH_STYLE',
      description: 'Whether the bucket is in the path of URLs; false for AWS, where it is in the host name.',
      example: 'true',
      fallback: 'true',
    },
  ];
}
