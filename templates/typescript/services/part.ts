import type { Part } from '../../../src/types.ts';
import { serviceView } from '../resource-views/service-view.ts';

/** The business logic of a resource. */
export const services: Part = {
  id: 'typescript/services',
  axis: 'base',
  choices: [],
  after: ['typescript/validators'],
  resourceView: serviceView,
};
