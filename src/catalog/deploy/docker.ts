import type { Choice } from '../../types.ts';

/** An image of the backend, built without root. */
export const docker: Choice = {
  axis: 'deploy',
  id: 'docker',
  label: 'docker',
  facts: { key: 'deploy' },
  gives: [],
};
