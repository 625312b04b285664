import type { Resource, Spec } from '../../../src/types.ts';

/** The resources whose routes are the ordinary ones: with accounts, those of users are the accounts' own. */
export function ownResources({ resources, choices }: Pick<Spec, 'resources' | 'choices'>): readonly Resource[] {
  return choices.auth.length > 0 ? resources.filter(({ name }) => name !== 'User') : resources;
}
