import { tsString } from '../../../src/naming.ts';
import type { Spec } from '../../../src/types.ts';
import { hasOauth, sendsMail } from '../../_shared/accounts/account-uses.ts';
import { issuers } from '../../_shared/environment/provider-environment.ts';

/** The names of what production has to be told and development can do without, as literals. */
export function neededInProduction(spec: Spec): readonly string[] {
  const { providers } = spec.authentication;
  const ofProviders = hasOauth(spec)
    ? providers.flatMap((provider) => [
        ...(hasIssuer(provider) ? [] : [`OIDC_${provider.toUpperCase()}_ISSUER`]),
        `OIDC_${provider.toUpperCase()}_CLIENT_ID`,
        `OIDC_${provider.toUpperCase()}_CLIENT_SECRET`,
      ])
    : [];
  return ['FRONTEND_URL', ...(sendsMail(spec) ? ['SMTP_URL'] : []), ...ofProviders].map(tsString);
}

function hasIssuer(provider: string): boolean {
  return provider in issuers;
}
