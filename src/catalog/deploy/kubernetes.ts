import type { Choice } from '../../types.ts';

/** Manifests with probes, limits and autoscaling. */
export const kubernetes: Choice = {
  axis: 'deploy',
  id: 'kubernetes',
  label: 'kubernetes',
  facts: { key: 'deploy' },
  gives: [],
};
