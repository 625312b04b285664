import type { Part } from '../../../src/types.ts';
import { routesView } from '../resource-views/http-views.ts';

/** The routes of a resource. */
export const expressRoutes: Part = {
  id: 'typescript/express-routes',
  axis: 'base',
  choices: [],
  after: ['typescript/express'],
  resourceView: routesView,
};
