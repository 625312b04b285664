import type { Part } from '../../../src/types.ts';

/** Plain manifests: probes, limits, an ingress, backups. */
export const kubernetes: Part = {
  id: '_shared/kubernetes',
  axis: 'deploy',
  choices: ['kubernetes'],
  after: ['_shared/image'],
  folds: [{ path: 'deploy/kubernetes', model: 'manifests' }],
};
