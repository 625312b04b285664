import type { Client } from '../http/client.ts';
import type { TokenPair } from '../principals/principal.ts';

/** Who signs in at a provider, as the provider tells it. */
export type Identity = Readonly<{ sub: string; email: string; emailVerified: boolean; name: string }>;

/** The suite's own providers: one issuer for every provider of the spec. */
export type Providers = Readonly<{
  /** `OIDC_<P>_ISSUER`, `OIDC_<P>_CLIENT_ID` and `OIDC_<P>_CLIENT_SECRET` of every provider of the spec. */
  environment: Readonly<Record<string, string>>;
  /** The scripted sign-in: authorize, the provider says yes for `identity`, callback, exchange. `client` is anonymous. */
  signIn(client: Client, provider: string, identity: Identity): Promise<TokenPair>;
  stop(): Promise<void>;
}>;
