import type { Part } from '../../../src/types.ts';
import { modelView } from '../resource-views/model-view.ts';

/** What a resource is: its schema, its type and its table's row. */
export const models: Part = {
  id: 'typescript/models',
  axis: 'base',
  choices: [],
  serves: () => true,
  after: ['typescript/core'],
  resourceView: modelView,
};
