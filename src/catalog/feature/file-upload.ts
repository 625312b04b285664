import type { Choice } from '../../types.ts';

/** Uploads with type, size and content checks. */
export const fileUpload: Choice = {
  axis: 'feature',
  id: 'file-upload',
  label: 'file-upload',
  facts: { key: 'features' },
  gives: [],
};
