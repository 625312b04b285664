import { ContractFailure } from '../contract-failure.ts';
import { isRecord } from '../model/is-record.ts';

/** Reads the claims of an access token without verifying it; fails when it is no JWT with a subject. */
export function claimsOf(token: string): Readonly<{ sub: string; exp?: number }> {
  let claims: unknown;
  try {
    claims = JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString());
  } catch {
    claims = undefined;
  }
  if (!isRecord(claims) || typeof claims['sub'] !== 'string')
    throw new ContractFailure([{ message: `an access token is a JWT with a claim "sub", not ${token}` }]);
  const { sub, exp } = claims;
  return { sub, ...(typeof exp === 'number' && { exp }) };
}
