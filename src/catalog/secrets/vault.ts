import type { Choice } from '../../types.ts';

/** HashiCorp Vault. */
export const vault: Choice = {
  axis: 'secrets',
  id: 'vault',
  label: 'vault',
  facts: { key: 'integrations' },
  gives: [],
};
