import type { Part } from '../../../src/types.ts';
import { isGuarded } from '../../_shared/access/access-of.ts';
import { guardedServiceView } from '../resource-views/guarded-service-view.ts';

/** The business logic of a resource whose rows are not alike for everybody. */
export const guardedServices: Part = {
  id: 'typescript/guarded-services',
  axis: 'authorization',
  choices: ['rbac'],
  after: ['typescript/validators'],
  serves: (resource, { resources }) => isGuarded(resource, resources),
  resourceView: guardedServiceView,
};
