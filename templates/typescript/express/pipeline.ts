import type { Pipeline } from '../../../src/types.ts';

/** How a pipeline installs an Express backend. */
export const expressPipeline: Pipeline = {
  image: 'node:24.21.0-bookworm',
  install: { npm: ['npm ci --cache .npm --prefer-offline'] },
  node: [],
  cache: ['.npm/'],
  ecosystem: { npm: 'npm' },
};
