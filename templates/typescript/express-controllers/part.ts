import type { Part } from '../../../src/types.ts';
import { controllerView } from '../resource-views/http-views.ts';

/** The translation between HTTP and a resource's service. */
export const expressControllers: Part = {
  id: 'typescript/express-controllers',
  axis: 'base',
  choices: [],
  after: ['typescript/express'],
  resourceView: controllerView,
};
