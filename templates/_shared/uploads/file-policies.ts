import type { Operation, Resource } from '../../../src/types.ts';
import { grantOf } from '../access/grant-of.ts';
import { fileTargets } from './file-uses.ts';

/** A permission on files, and who has it. */
export type FileGrant = Readonly<{ name: string; isPublic: boolean; roles: readonly string[] }>;

const writing: readonly Operation[] = ['create', 'update', 'replace'];

/**
 * Who may upload and who may ask for files. Whoever may write a member that holds files may upload; whether somebody may
 * read a certain file is decided by its row, so everybody may ask who could read one.
 */
export function fileGrants(resources: readonly Resource[], roles: readonly string[]): readonly FileGrant[] {
  const targets = fileTargets({ resources });
  if (targets.length === 0) return [];
  const grants = (operations: readonly Operation[], writable: boolean) =>
    targets
      .filter(({ field }) => !writable || !field.readonly)
      .flatMap(({ resource }) =>
        operations
          .filter((operation) => resource.operations.includes(operation))
          .map((operation) => grantOf(resource, operation, roles)),
      );
  const uploads = grants(writing, true);
  const uploaders = uploads.some(({ isOwn }) => isOwn)
    ? roles
    : roles.filter((role) => role === 'admin' || uploads.some((grant) => grant.roles.includes(role)));
  const isPublic = uploads.some((grant) => grant.isPublic);
  return [
    { name: 'files:create', isPublic, roles: uploaders },
    { name: 'files:read', isPublic: isPublic || grants(['get'], false).some((grant) => grant.isPublic), roles },
  ];
}
