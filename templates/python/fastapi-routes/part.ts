import type { Part } from '../../../src/types.ts';
import { routesView } from '../resource-views/routes-view.ts';

/** The routes of a resource. */
export const fastapiRoutes: Part = {
  id: 'python/fastapi-routes',
  axis: 'base',
  choices: [],
  after: ['python/fastapi'],
  resourceView: routesView,
};
