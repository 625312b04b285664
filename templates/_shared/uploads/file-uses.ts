import type { Field, Resource, Spec } from '../../../src/types.ts';
import { isUser } from '../accounts/user-resource.ts';

type Chosen = Pick<Spec, 'choices'>;

/** Whether clients upload files. */
export function hasFiles({ choices }: Chosen): boolean {
  return choices.feature.includes('file-upload');
}

/** Whether the bytes of files lie in a folder of the backend, which then takes them itself. */
export function storesLocally(spec: Chosen): boolean {
  return hasFiles(spec) && spec.choices.storage.includes('local');
}

/** Whether they lie in a bucket, to which clients send them themselves. */
export function storesInS3(spec: Chosen): boolean {
  return hasFiles(spec) && spec.choices.storage.includes('s3');
}

/** The members of a resource that hold files. */
export function fileFields({ fields }: Pick<Resource, 'fields'>): readonly Field[] {
  return fields.filter((field) => field.type === 'file');
}

/** A member that files can be uploaded for, under the name that requests give it: `WorkOrder.attachments`. */
export type FileTarget = Readonly<{ name: string; resource: Resource; field: Field; maxSize: number }>;

/** The largest file, in bytes, where neither the spec nor the environment says something else. */
const usualMaxSize = 5_242_880;

/** Every member that holds files. */
export function fileTargets({ resources }: Pick<Spec, 'resources'>): readonly FileTarget[] {
  return resources
    .filter((resource) => !isUser(resource))
    .flatMap((resource) =>
      fileFields(resource).map((field) => ({
        name: `${resource.name}.${field.name}`,
        resource,
        field,
        maxSize: field.maxSize ?? usualMaxSize,
      })),
    );
}

/** The largest file that some member takes. */
export function largestFile(spec: Pick<Spec, 'resources'>): number {
  return Math.max(usualMaxSize, ...fileTargets(spec).map(({ maxSize }) => maxSize));
}
