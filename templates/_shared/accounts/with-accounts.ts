import type { Spec } from '../../../src/types.ts';
import { withCreatedBy } from '../access/created-by.ts';
import { hasAccounts } from './account-uses.ts';
import { isUser, userResource } from './user-resource.ts';

/** The spec as it is built: with accounts, the complete user comes first, and rows know who created them where that matters. */
export function withAccounts<Some extends Pick<Spec, 'authorization' | 'choices' | 'resources'>>(spec: Some): Some {
  if (!hasAccounts(spec)) return spec;
  const others = spec.resources.filter((resource) => !isUser(resource)).map(withCreatedBy);
  return { ...spec, resources: [userResource(spec), ...others] };
}
