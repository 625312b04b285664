import type { Spec } from '../../types.ts';
import type { AccountRoute } from './account-routes.ts';
import { has } from './capabilities.ts';
import { mayAskForFiles, mayUpload } from './file-targets.ts';

/** Every route of files that a spec brings, below the base path. */
export function fileRoutes(spec: Spec): AccountRoute[] {
  if (!has(spec, 'files')) return [];
  const create = mayUpload(spec, undefined) ? 'public' : 'files:create';
  const read = mayAskForFiles(spec, undefined) ? 'public' : 'files:read';
  const promise = ['target', 'filename', 'content_type', 'size', 'sha256'];
  const routes: Record<string, AccountRoute['methods']> = {
    '/files': { POST: { permission: create, answers: [201, 400, 413, 415] } },
    '/files/presign': {
      POST: { permission: create, answers: [200, 400, 413, 415], body: { required: promise, offered: promise } },
    },
    '/files/{id}/complete': { POST: { permission: create, answers: [200, 404, 409] } },
    '/files/{id}': { GET: { permission: read, answers: [200, 404] } },
    '/files/{id}/content': {
      GET: { permission: read, answers: [200, 206, 404, 416] },
      // Without a store of its own, the backend takes what its signed URLs allow.
      ...(!has(spec, 's3') && { PUT: { permission: 'public', answers: [204, 404] } }),
    },
  };
  return Object.entries(routes).map(([path, methods]) => ({ path: `${spec.api.basePath}${path}`, methods }));
}
