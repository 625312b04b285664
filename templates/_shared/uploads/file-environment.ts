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
