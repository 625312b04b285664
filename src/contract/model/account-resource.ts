import type { Resource, Spec } from '../../types.ts';

/** The name by which references reach the built-in account; a resource of this name adds fields to it. */
export const accountName = 'User';

/** True for the resource that extends the account: its routes are those of the account, not the ordinary ones. */
export const isAccount = ({ name }: Pick<Resource, 'name'>): boolean => name === accountName;

/** The resources with tables and routes of their own. */
export const ordinaryResources = (spec: Spec): readonly Resource[] =>
  spec.resources.filter((resource) => !isAccount(resource));

/** The account as a resource, which the spec may have extended. */
export function accountOf(spec: Spec): Resource {
  return {
    ...{ name: accountName, names: accountNames, fields: spec.resources.find(isAccount)?.fields ?? [], operations: [] },
    ...{ access: {} as Resource['access'], owner: [], indexes: [], unique: [], sort: [], nested: [], seed: [] },
  };
}

const accountNames: Resource['names'] = {
  ...{ pascal: 'User', camel: 'user', snake: 'user', kebab: 'user', words: 'user' },
  ...{ pascalPlural: 'Users', camelPlural: 'users', table: 'users', path: 'users', wordsPlural: 'users' },
};
