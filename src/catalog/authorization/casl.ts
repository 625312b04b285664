import type { Choice } from '../../types.ts';

/** Policies evaluated by CASL; TypeScript only. */
export const casl: Choice = {
  axis: 'authorization',
  id: 'casl',
  label: 'casl',
  facts: { key: 'authorization.policy', languages: 'typescript' },
  gives: [],
};
