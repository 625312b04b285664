import type { Resource, Spec } from '../../types.ts';

/** The path of a resource's collection, for example `/api/v1/work-orders`. */
export const resourcePath = (spec: Spec, resource: Resource): string => `${spec.api.basePath}/${resource.names.path}`;
