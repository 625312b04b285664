import type { Part } from '../../../src/types.ts';
import { isGuarded } from '../../_shared/access/access-of.ts';
import { guardedControllerView } from '../resource-views/guarded-controller-view.ts';

/** The translation between HTTP and a service that has to know who acts. */
export const guardedExpressControllers: Part = {
  id: 'typescript/guarded-express-controllers',
  axis: 'authorization',
  choices: ['rbac'],
  after: ['typescript/express'],
  serves: (resource, { resources }) => isGuarded(resource, resources),
  resourceView: guardedControllerView,
};
