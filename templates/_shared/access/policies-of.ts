import type { Spec } from '../../../src/types.ts';
import { isUser } from '../accounts/user-resource.ts';
import { hasAudit } from '../audit/has-audit.ts';
import { fileGrants } from '../uploads/file-policies.ts';
import { grantOf } from './grant-of.ts';
import { permission } from './permission.ts';

/** The permissions of one role, or of those who have not signed in. */
export type Policy = Readonly<{ role: string; permissions: readonly string[] }>;

/** What `rbac.yaml` says: what everybody may, then what each role may besides. */
export type PolicyFile = Readonly<{ anonymous: readonly string[]; roles: readonly Policy[] }>;

const ofAdmin: readonly string[] = ['users:read:any', 'users:manage:any'];
const ofAuditor = 'audit:read:any';

/** Derives the policies from the `access` of every resource. What is not listed is refused. */
export function policiesOf(spec: Pick<Spec, 'resources' | 'authorization' | 'choices'>): PolicyFile {
  const { resources, authorization } = spec;
  const roles = Object.keys(authorization.roles);
  const grants = [
    ...resources
      .filter((resource) => !isUser(resource))
      .flatMap((resource) =>
        resource.operations.map((operation) => ({
          name: permission(resource, operation),
          ...grantOf(resource, operation, roles),
        })),
      ),
    ...fileGrants(resources, roles).map((grant) => ({ ...grant, isOwn: false })),
  ];
  return {
    anonymous: grants.filter(({ isPublic }) => isPublic).map(({ name }) => `${name}:any`),
    roles: roles.map((role) => ({
      role,
      permissions: [
        ...(role === 'admin' ? ofAdmin : []),
        ...(role === 'admin' && hasAudit(spec) ? [ofAuditor] : []),
        ...grants
          .filter(({ isPublic }) => !isPublic)
          .flatMap((grant) =>
            grant.roles.includes(role) ? [`${grant.name}:any`] : grant.isOwn ? [`${grant.name}:own`] : [],
          ),
      ],
    })),
  };
}
