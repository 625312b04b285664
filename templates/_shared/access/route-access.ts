import type { NestedCollection, Operation, Resource, Spec } from '../../../src/types.ts';
import { isUser } from '../accounts/user-resource.ts';
import { actingRole } from './acting-role.ts';

/** A route of an ordinary resource, below the base path, and who may use it. */
export type RouteAccess = Readonly<{
  /** Method and path: `GET /tasks/{id}`. */
  route: string;
  /** The role that uses it in tests, if there is one. */
  actor: string | undefined;
  /** The roles that may use it, if only on rows of their own, and `nobody` where no account is needed. */
  allowed: readonly string[];
}>;

const methods = {
  list: 'GET',
  get: 'GET',
  create: 'POST',
  replace: 'PUT',
  update: 'PATCH',
  delete: 'DELETE',
  restore: 'POST',
} as const;

/** Every route of every ordinary resource. */
export function routeAccess(spec: Spec): readonly RouteAccess[] {
  const roles = Object.keys(spec.authorization.roles);
  return spec.resources
    .filter((resource) => !isUser(resource))
    .flatMap((resource) => [...ownRoutes(resource), ...nestedRoutes(spec, resource)])
    .map(({ route, resource, operation, below }) => {
      const words = resource.access[operation];
      const isPublic = words.includes('public');
      const isOpen = isPublic || words.includes('any') || words.includes('own');
      return {
        route,
        actor: actingRole(spec, resource, operation, below),
        allowed: [...(isPublic ? ['nobody'] : []), ...roles.filter((role) => isOpen || words.includes(role))],
      };
    });
}

type Route = Readonly<{ route: string; resource: Resource; operation: Operation; below?: NestedCollection }>;

function ownRoutes(resource: Resource): readonly Route[] {
  const { path } = resource.names;
  return (Object.keys(methods) as (keyof typeof methods)[])
    .filter((operation) => resource.operations.includes(operation))
    .map((operation) => {
      const place = operation === 'list' || operation === 'create' ? `/${path}` : `/${path}/{id}`;
      const route = operation === 'restore' ? `${place}/restore` : place;
      return { route: `${methods[operation]} ${route}`, resource, operation };
    });
}

function nestedRoutes({ resources }: Spec, resource: Resource): readonly Route[] {
  return resource.nested.flatMap((below) => {
    const owner = resources.find(({ name }) => name === below.owner) ?? resource;
    const route = `/${owner.names.path}/{id}/${below.path}`;
    const posts = below.from === 'parent' && resource.operations.includes('create');
    const operations = posts ? (['list', 'create'] as const) : (['list'] as const);
    return operations.map((operation) => ({ route: `${methods[operation]} ${route}`, resource, operation, below }));
  });
}
