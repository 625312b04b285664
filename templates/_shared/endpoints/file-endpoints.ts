import { fileGrants } from '../uploads/file-policies.ts';
import { hasFiles, storesLocally } from '../uploads/file-uses.ts';
import type { Endpoint, RoutedSpec } from './endpoints-of.ts';

/** The routes of files, where the spec has them. */
export function fileEndpoints(spec: RoutedSpec): readonly Endpoint[] {
  if (!hasFiles(spec)) return [];
  const roles = Object.keys(spec.authorization.roles);
  const grants = fileGrants(spec.resources, roles);
  const who = (name: string): readonly string[] => {
    const grant = grants.find((other) => other.name === name);
    if (!grant || grant.isPublic || spec.choices.auth.length === 0) return ['public'];
    return grant.roles.length === roles.length ? ['any'] : grant.roles;
  };
  const create = who('files:create');
  const read = who('files:read');
  return [
    { method: 'POST', path: '/files', purpose: 'Upload a file for a member', who: create },
    { method: 'POST', path: '/files/presign', purpose: 'Ask for a URL to send a file to', who: create },
    { method: 'POST', path: '/files/{id}/complete', purpose: 'Say that it is sent', who: create },
    { method: 'GET', path: '/files/{id}', purpose: 'Describe a file', who: read },
    { method: 'GET', path: '/files/{id}/content', purpose: 'Download a file, or a range of it', who: read },
    ...(storesLocally(spec)
      ? [{ method: 'PUT', path: '/files/{id}/content', purpose: 'Send a file to a signed URL', who: ['public'] }]
      : []),
  ];
}
