import type { Spec } from '../../types.ts';
import { accountRoutes, type AccountRoute } from './account-routes.ts';
import { fileRoutes } from './file-routes.ts';

/** Every route that a backend has besides those of its resources, below the base path. */
export const builtInRoutes = (spec: Spec): AccountRoute[] => [...accountRoutes(spec), ...fileRoutes(spec)];
