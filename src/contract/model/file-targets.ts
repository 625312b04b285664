import type { Field, Operation, Resource, Spec } from '../../types.ts';
import { isAccount } from './account-resource.ts';
import { rolesOf } from './actor-of.ts';
import { grantOf } from './grant-of.ts';
import { has } from './capabilities.ts';

/** A member that files can be uploaded for: `WorkOrder.attachments`. */
export type FileTarget = Readonly<{ name: string; resource: Resource; field: Field; maxSize: number }>;

const usualMaxSize = 5 * 1024 * 1024;

/** Every member that holds files. */
export function fileTargets(spec: Spec): FileTarget[] {
  if (!has(spec, 'files')) return [];
  return spec.resources
    .filter((resource) => !isAccount(resource))
    .flatMap((resource) =>
      resource.fields
        .filter(({ type }) => type === 'file')
        .map((field) => ({
          ...{ resource, field },
          name: `${resource.name}.${field.name}`,
          maxSize: field.maxSize ?? usualMaxSize,
        })),
    );
}

const writing: readonly Operation[] = ['create', 'update', 'replace'];

/** Whether somebody may write some member that holds files, and so may upload. */
export function mayUpload(spec: Spec, role: string | undefined): boolean {
  if (!has(spec, 'users') || role === 'admin') return true;
  return fileTargets(spec)
    .filter(({ field }) => !field.readonly)
    .some(({ resource }) => writing.some((operation) => grantOf(resource, operation, role) !== undefined));
}

/** Whether somebody may ask for files; each file is then shown to those alone who may read it. */
export function mayAskForFiles(spec: Spec, role: string | undefined): boolean {
  if (role !== undefined || mayUpload(spec, role)) return true;
  return fileTargets(spec).some(({ resource }) => grantOf(resource, 'get', undefined) !== undefined);
}

/** A role that may not upload, if there is one. */
export function roleWithoutUploads(spec: Spec): string | undefined {
  return has(spec, 'users') ? rolesOf(spec).find((role) => !mayUpload(spec, role)) : undefined;
}
