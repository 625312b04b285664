import { resourceNames } from '../../../src/naming.ts';
import type { Field, Resource, Spec } from '../../../src/types.ts';

/** The name of the built-in resource that every account is a row of. */
export const userName = 'User';

/** Whether a resource is the built-in user, whose routes belong to the account. */
export function isUser({ name }: Pick<Resource, 'name'>): boolean {
  return name === userName;
}

/** The column after which a row of `users` keeps the hash of its password, which is no member of a user. */
export const beforePasswordHash = 'verified';

/** The built-in user as a resource: what every account has, then the fields that the spec's own `User` adds. */
export function userResource({ authorization, resources }: Pick<Spec, 'authorization' | 'resources'>): Resource {
  const own = resources.find(isUser);
  const roles = Object.keys(authorization.roles);
  return {
    name: userName,
    names: resourceNames(userName),
    description: own?.description ?? 'Somebody who signs in',
    fields: [
      field('email', 'email', { required: true, unique: true, ...asked, search: true }),
      field('name', 'string', { required: true, max: 200, ...asked, search: true }),
      field('role', 'enum', { values: roles, required: true, default: authorization.default, ...asked }),
      field('disabled', 'boolean', { required: true, readonly: true, default: false, ...asked }),
      field('verified', 'boolean', { required: true, readonly: true, default: false, ...asked }),
      ...(own?.fields ?? []),
    ],
    operations: ['list', 'get', 'create', 'update'],
    access: { ...nobody, list: ['admin'], get: ['admin'], create: ['public'], update: ['admin'] },
    owner: [],
    indexes: own?.indexes ?? [],
    unique: own?.unique ?? [],
    sort: own?.sort ?? [],
    nested: own?.nested ?? [],
    seed: [],
  };
}

const asked = { filter: true, sort: true };

const nobody: Resource['access'] = {
  list: [],
  get: [],
  create: [],
  update: [],
  replace: [],
  delete: [],
  restore: [],
  bulk: [],
};

function field(name: string, type: Field['type'], given: Partial<Field>): Field {
  return {
    name,
    wire: name,
    column: name,
    type,
    list: false,
    required: false,
    unique: false,
    search: false,
    filter: false,
    sort: false,
    index: false,
    private: false,
    readonly: false,
    writeonly: false,
    immutable: false,
    encrypted: false,
    ...given,
  };
}
