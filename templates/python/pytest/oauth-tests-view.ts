import type { Spec } from '../../../src/types.ts';
import { hasOauth } from '../../_shared/accounts/account-uses.ts';

/** What the tests of sign-in at providers show. */
export function oauthTestsView(spec: Spec): Readonly<Record<string, unknown>> {
  const providers = hasOauth(spec) ? spec.authentication.providers : [];
  return {
    oauth: hasOauth(spec),
    hasGithub: providers.includes('github'),
    /** A provider of OpenID Connect, to sign in at; empty when there is none. */
    oidcName: providers.find((provider) => provider !== 'github') ?? '',
  };
}
