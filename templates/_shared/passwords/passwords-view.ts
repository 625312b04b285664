import type { Spec } from '../../../src/types.ts';
import { isEnumerationSafe, verifiesMail } from '../accounts/account-uses.ts';

/** What the templates of sign-in with a password ask for. */
export function passwordsView(spec: Spec): Readonly<Record<string, unknown>> {
  return { verifies: verifiesMail(spec), safe: isEnumerationSafe(spec) };
}
