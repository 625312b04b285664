import type { Part } from '../../../src/types.ts';

/** What differs between environments and is no secret. */
export const environments: Part = {
  id: '_shared/environments',
  axis: 'base',
  choices: [],
  after: ['_shared/project'],
  folds: ['development', 'staging', 'production'].map((name) => ({ path: `.env.${name}`, model: 'environments' })),
};
