import { createHash, randomBytes } from 'node:crypto';
import type { Identity, ProviderFault } from './providers.ts';

/** A sign-in that a person has agreed to, until its code is used. */
export type Grant = Readonly<{
  provider: string;
  identity: Identity;
  redirectUri: string;
  challenge: string;
  nonce: string | undefined;
  fault: ProviderFault | undefined;
}>;

/** The codes and access tokens that the providers have given out. */
export type Grants = Readonly<{
  issue(grant: Grant): string;
  /** Uses a code once: the grant, when everything fits (RFC 6749 §4.1.3, RFC 7636 §4.6). */
  redeem(code: string, provider: string, redirectUri: string, verifier: string): Grant | undefined;
  accessToken(grant: Grant): string;
  ofToken(token: string): Grant | undefined;
}>;

/** Makes an empty set of grants. */
export function createGrants(): Grants {
  const codes = new Map<string, Grant>();
  const tokens = new Map<string, Grant>();
  const secret = () => randomBytes(24).toString('base64url');
  return {
    issue(grant) {
      const code = secret();
      codes.set(code, grant);
      return code;
    },
    redeem(code, provider, redirectUri, verifier) {
      const grant = codes.get(code);
      codes.delete(code);
      const challenge = createHash('sha256').update(verifier).digest('base64url');
      const fits = grant?.provider === provider && grant.redirectUri === redirectUri && grant.challenge === challenge;
      return fits && grant.fault !== 'code refused' ? grant : undefined;
    },
    accessToken(grant) {
      const token = secret();
      tokens.set(token, grant);
      return token;
    },
    ofToken: (token) => tokens.get(token),
  };
}
