import type { Spec } from '../../../src/types.ts';
import { hasAccounts } from '../accounts/account-uses.ts';
import { hasIncludes } from '../resources/includes-of.ts';
import { hasFiles } from '../uploads/file-uses.ts';
import { isGuarded } from './access-of.ts';

/** Whether something has to know who acts: a service, what puts other objects into answers, or files, which have an uploader. */
export function knowsActor(spec: Pick<Spec, 'resources' | 'choices'>): boolean {
  return (
    (hasAccounts(spec) && hasFiles(spec)) ||
    hasIncludes(spec) ||
    spec.resources.some((resource) => isGuarded(resource, spec.resources))
  );
}
