import type { Choice } from '../../types.ts';

/** Fields encrypted at rest (AES-256-GCM). */
export const fieldEncryption: Choice = {
  axis: 'feature',
  id: 'field-encryption',
  label: 'a field flag `encrypted`',
  facts: {},
  gives: [],
};
