import type { Operation, Resource, Spec } from '../../types.ts';
import { accountName, accountOf, ordinaryResources } from './account-resource.ts';

/** One route that a spec makes, with `{id}` as the only placeholder, and the operation behind each of its methods. */
export type ExpectedRoute = Readonly<{
  /** Absolute, for example `/api/v1/products/{id}`. */
  path: string;
  /** The resource whose rows the route serves. */
  resource: Resource;
  methods: Readonly<Record<string, Operation>>;
  /** For a nested collection: the resource whose row is in the path, and the field that points to it. */
  below?: Readonly<{ owner: Resource; field: string }>;
}>;

const collectionMethods = { GET: 'list', POST: 'create' } as const;
const itemMethods = { GET: 'get', PUT: 'replace', PATCH: 'update', DELETE: 'delete' } as const;

function offered(resource: Resource, methods: Readonly<Record<string, Operation>>): Record<string, Operation> {
  return Object.fromEntries(Object.entries(methods).filter(([, operation]) => resource.operations.includes(operation)));
}

/** Every resource route of a spec, derived from the contract alone; a path without any method is none. */
export function expectedRoutes(spec: Spec): ExpectedRoute[] {
  const base = spec.api.basePath;
  const routes = ordinaryResources(spec).flatMap((resource): ExpectedRoute[] => {
    const path = `${base}/${resource.names.path}`;
    return [
      { path, resource, methods: offered(resource, collectionMethods) },
      { path: `${path}/{id}`, resource, methods: offered(resource, itemMethods) },
      { path: `${path}/{id}/restore`, resource, methods: offered(resource, { POST: 'restore' }) },
      ...resource.nested.flatMap((nested): ExpectedRoute[] => {
        const owner =
          nested.owner === accountName ? accountOf(spec) : spec.resources.find(({ name }) => name === nested.owner);
        if (!owner) return [];
        const methods = nested.from === 'parent' ? collectionMethods : { GET: collectionMethods.GET };
        const below = { owner, field: nested.field };
        return [
          {
            path: `${base}/${owner.names.path}/{id}/${nested.path}`,
            resource,
            methods: offered(resource, methods),
            below,
          },
        ];
      }),
    ];
  });
  return routes.filter(({ methods }) => Object.keys(methods).length > 0);
}
