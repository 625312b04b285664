import type { Client } from '../http/client.ts';
import type { Exchange } from '../http/exchange.ts';
import type { TokenPair } from '../principals/principal.ts';

/** Who signs in at a provider, as the provider tells it. */
export type Identity = Readonly<{ sub: string; email: string; emailVerified: boolean; name: string }>;

/** What a provider does wrong on purpose in one sign-in. */
export type ProviderFault =
  'nonce' | 'audience' | 'issuer' | 'expired' | 'signature' | 'callback issuer' | 'refused' | 'code refused';

/** A sign-in that has left the backend and come to the provider. */
export type Departure = Readonly<{
  /** What `authorize` answered. */
  exchange: Exchange;
  /** The address at the provider. */
  url: URL;
  /** The cookie that `authorize` set, as a browser sends it back. */
  cookie: string;
}>;

/** The suite's own providers: one issuer for every provider of the spec. */
export type Providers = Readonly<{
  /** `OIDC_<P>_ISSUER`, `OIDC_<P>_CLIENT_ID` and `OIDC_<P>_CLIENT_SECRET` of every provider of the spec. */
  environment: Readonly<Record<string, string>>;
  /** Asks the backend to sign in at a provider; `client` is anonymous. */
  depart(client: Client, provider: string, query?: string): Promise<Departure>;
  /** What the provider sends the browser back with, once `identity` has said yes: the query of the callback. */
  approve(url: URL, identity: Identity, fault?: ProviderFault): string;
  /** Brings the browser back to the backend; the answer is its redirect to the frontend. */
  arrive(client: Client, provider: string, query: string, cookie: string, accept?: string): Promise<Exchange>;
  /** The scripted sign-in: authorize, the provider says yes for `identity`, callback, exchange. */
  signIn(client: Client, provider: string, identity: Identity): Promise<TokenPair>;
  stop(): Promise<void>;
}>;
