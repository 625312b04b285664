import type { Identity } from '../models/identity.ts';

/** How a provider knows this backend. */
export interface ProviderClient {
  issuer: string;
  clientId: string;
  clientSecret: string;
  redirectUri: string;
}

/** What binds a sign-in to the browser that began it. */
export interface SignInSecrets {
  nonce: string;
  codeVerifier: string;
}

/** Who somebody is, as the provider says. */
export interface ProviderIdentity extends Identity {
  email: string | undefined;
  emailVerified: boolean;
  name: string | undefined;
}

/** Somebody else who signs people in. */
export interface Provider {
  /** Where to send people, so that they come back with a code. */
  authorizationUrl(state: string, secrets: SignInSecrets): Promise<string>;
  /** Whether an answer that names this issuer (RFC 9207), or none, can be the provider's. */
  isIssuer(issuer: string | undefined): Promise<boolean>;
  /** Exchanges the code for who signed in. */
  identify(code: string, secrets: SignInSecrets): Promise<ProviderIdentity>;
}
