import type { Part } from '../../../src/types.ts';
import { isGuarded } from '../../_shared/access/access-of.ts';
import { isUser } from '../../_shared/accounts/user-resource.ts';
import { serviceView } from '../resource-views/service-view.ts';

/** The business logic of a resource. */
export const pythonServices: Part = {
  id: 'python/services',
  axis: 'base',
  choices: [],
  after: ['python/schemas'],
  serves: (resource, { resources }) => !isUser(resource) && !isGuarded(resource, resources),
  resourceView: serviceView,
};
