import type { Choice } from '../../types.ts';

/** Any store that speaks the S3 protocol. */
export const s3: Choice = {
  axis: 'storage',
  id: 's3',
  label: 's3',
  facts: { key: 'storage.provider integrations' },
  gives: [],
};
