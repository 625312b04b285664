import type { Part } from '../../../src/types.ts';
import { isGuarded } from '../../_shared/access/access-of.ts';
import { guardedServiceView } from '../resource-views/guarded-service-view.ts';

/** The business logic of a resource whose rows are not alike for everybody. */
export const pythonGuardedServices: Part = {
  id: 'python/guarded-services',
  axis: 'authorization',
  choices: ['rbac'],
  after: ['python/schemas'],
  serves: (resource, { resources }) => isGuarded(resource, resources),
  resourceView: guardedServiceView,
};
