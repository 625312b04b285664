import type { Field, Resource, Spec } from '../../../src/types.ts';
import { isUser } from '../accounts/user-resource.ts';

type Chosen = Pick<Spec, 'choices'>;

/** Whether deleted rows are hidden instead of removed. */
export function hasSoftDelete({ choices }: Chosen): boolean {
  return choices.feature.includes('soft-delete');
}

/** Whether the rows of a resource are kept when they are deleted; accounts are disabled, never deleted. */
export function keepsDeleted(spec: Chosen, resource: Resource): boolean {
  return hasSoftDelete(spec) && !isUser(resource);
}

/** Whether deleted rows can be listed and brought back through the API. */
export function isRestorable(resource: Resource): boolean {
  return resource.operations.includes('restore');
}

/** The references by which a row goes together with another one: it remembers with which. */
export function cascadesOf(spec: Spec, resource: Resource): readonly Field[] {
  if (!keepsDeleted(spec, resource)) return [];
  const kept = new Set(spec.resources.filter((other) => !isUser(other)).map(({ name }) => name));
  return resource.fields.filter(
    ({ type, list, onDelete, target = '' }) => type === 'ref' && !list && onDelete === 'cascade' && kept.has(target),
  );
}
