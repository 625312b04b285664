import type { Part } from '../../../src/types.ts';
import { schemaView } from '../resource-views/schema-view.ts';

/** What requests about a resource may contain, and what answers show. */
export const pythonSchemas: Part = {
  id: 'python/schemas',
  axis: 'base',
  choices: [],
  after: ['python/core'],
  resourceView: schemaView,
};
