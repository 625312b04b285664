import type { Part } from '../../../src/types.ts';
import { serviceView } from '../resource-views/service-view.ts';

/** The business logic of a resource. */
export const pythonServices: Part = {
  id: 'python/services',
  axis: 'base',
  choices: [],
  after: ['python/schemas'],
  resourceView: serviceView,
};
