import type { Field, Resource, Spec } from '../../../src/types.ts';
import { isUser, userResource } from '../../_shared/accounts/user-resource.ts';

/** What every account has; the rest is what the spec's own `User` adds. */
const builtIn: ReadonlySet<string> = new Set(['email', 'name', 'role', 'disabled', 'verified']);

/** The built-in user, with what the spec's own `User` adds to it. */
export function accountUser(spec: Spec): Resource {
  return spec.resources.find(isUser) ?? userResource(spec);
}

/** The members of a profile that the spec's own `User` adds, and that people write. */
export function extensionOf({ fields }: Resource): readonly Field[] {
  return fields.filter(({ name, readonly }) => !builtIn.has(name) && !readonly);
}
