import type { Part } from '../../../src/types.ts';
import { isGuarded } from '../../_shared/access/access-of.ts';
import { isUser } from '../../_shared/accounts/user-resource.ts';
import { controllerView } from '../resource-views/http-views.ts';

/** The translation between HTTP and a resource's service. */
export const expressControllers: Part = {
  id: 'typescript/express-controllers',
  axis: 'base',
  choices: [],
  after: ['typescript/express'],
  serves: (resource, { resources }) => !isUser(resource) && !isGuarded(resource, resources),
  resourceView: controllerView,
};
