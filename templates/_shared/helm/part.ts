import type { Part } from '../../../src/types.ts';

/** The same objects as a chart. */
export const helm: Part = {
  id: '_shared/helm',
  axis: 'deploy',
  choices: ['helm'],
  after: ['_shared/image'],
  folds: [{ path: 'deploy/helm', model: 'chart' }],
};
