import type { Spec } from '../../../src/types.ts';
import { hasAccounts } from './account-uses.ts';
import { isUser, userResource } from './user-resource.ts';

/** The spec as it is built: with accounts, the complete user comes before every other resource. */
export function withAccounts(spec: Spec): Spec {
  if (!hasAccounts(spec)) return spec;
  return { ...spec, resources: [userResource(spec), ...spec.resources.filter((resource) => !isUser(resource))] };
}
