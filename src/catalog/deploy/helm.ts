import type { Choice } from '../../types.ts';

/** The manifests as a chart. */
export const helm: Choice = {
  axis: 'deploy',
  id: 'helm',
  label: 'helm',
  facts: { key: 'deploy' },
  gives: [],
};
