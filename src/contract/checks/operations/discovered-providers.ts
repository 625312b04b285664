import { has } from '../../model/capabilities.ts';
import type { Spec } from '../../../types.ts';

/** Providers of sign-in whose addresses the backend has to ask for before it can send anybody there. */
export function discoveredProviders(spec: Spec): readonly string[] {
  return has(spec, 'oidc') ? spec.authentication.providers.filter((provider) => provider !== 'github') : [];
}
