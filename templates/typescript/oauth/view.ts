import { tsString } from '../../../src/naming.ts';
import type { Spec } from '../../../src/types.ts';
import { hasPassword } from '../../_shared/accounts/account-uses.ts';

/** What the templates of sign-in at providers ask for. */
export function oauthView(spec: Spec): Readonly<Record<string, unknown>> {
  const { providers } = spec.authentication;
  return {
    password: hasPassword(spec),
    providerNames: providers.map(tsString).join(', '),
    hasGithub: providers.includes('github'),
    hasOidc: providers.some((provider) => provider !== 'github'),
    providers: providers.map((provider) => ({
      name: provider,
      prefix: `OIDC_${provider.toUpperCase()}`,
      type: provider === 'github' ? 'GithubProvider' : 'OidcProvider',
    })),
  };
}
