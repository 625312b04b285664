import type { Spec } from '../../../src/types.ts';
import { hasOauth, sendsMail } from './account-uses.ts';
import { issuers } from '../environment/provider-environment.ts';

/** The names of what production has to be told and development can do without. */
export function neededInProduction(spec: Spec): readonly string[] {
  const { providers } = spec.authentication;
  const ofProviders = hasOauth(spec)
    ? providers.flatMap((provider) => [
        ...(hasIssuer(provider) ? [] : [`OIDC_${provider.toUpperCase()}_ISSUER`]),
        `OIDC_${provider.toUpperCase()}_CLIENT_ID`,
        `OIDC_${provider.toUpperCase()}_CLIENT_SECRET`,
      ])
    : [];
  return ['FRONTEND_URL', ...(sendsMail(spec) ? ['SMTP_URL'] : []), ...ofProviders];
}

function hasIssuer(provider: string): boolean {
  return provider in issuers;
}
