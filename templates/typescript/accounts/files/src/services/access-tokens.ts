import { createHash, createPrivateKey, createPublicKey, hkdfSync } from 'node:crypto';
import { errors, jwtVerify, SignJWT, type CryptoKey, type JWK, type KeyObject } from 'jose';
import { v7 as uuidv7 } from 'uuid';
import { z } from 'zod';
import type { AccountSettings } from '../config/account-settings.ts';
import { ApiError } from '../utils/api-error.ts';

/** Whom and which session an access token names. */
export interface TokenClaims {
  userId: string;
  sessionId: string;
}

/** Makes and reads access tokens (RFC 9068). */
export interface AccessTokens {
  sign(claims: TokenClaims): Promise<string>;
  /** Throws TOKEN_EXPIRED or INVALID_TOKEN. */
  verify(token: string): Promise<TokenClaims>;
  /** The keys that others may check tokens with; none when the key is a secret. */
  publicKeys: readonly JWK[];
}

interface Keys {
  kid: string;
  sign: CryptoKey | KeyObject | Uint8Array;
  verify: CryptoKey | KeyObject | Uint8Array;
  public: readonly JWK[];
}

const typ = 'at+jwt';
const leewaySeconds = 30;
const claimsSchema = z.object({ sub: z.uuid(), sid: z.uuid() });

/** One algorithm and one key: what a token says about either is compared, never followed. */
export function createAccessTokens(settings: AccountSettings): AccessTokens {
  const { JWT_ALG: alg, JWT_AUDIENCE: audience, JWT_ISSUER: issuer = settings.PUBLIC_URL } = settings;
  const keys = alg === 'ES256' ? ellipticKeys(settings.JWT_PRIVATE_KEY) : sharedKeys(settings.JWT_SECRET);
  return {
    publicKeys: keys.public,
    sign: ({ userId, sessionId }) =>
      new SignJWT({ sid: sessionId, scope: '*' })
        .setProtectedHeader({ alg, typ, kid: keys.kid })
        .setIssuer(issuer)
        .setAudience(audience)
        .setSubject(userId)
        .setIssuedAt()
        .setNotBefore('0s')
        .setExpirationTime(`${String(settings.ACCESS_TOKEN_TTL_SECONDS)}s`)
        .setJti(uuidv7())
        .sign(keys.sign),
    async verify(token) {
      try {
        const options = { algorithms: [alg], typ, issuer, audience, clockTolerance: leewaySeconds };
        const { payload, protectedHeader } = await jwtVerify(token, keys.verify, {
          ...options,
          requiredClaims: ['exp', 'iat', 'jti'],
        });
        if (protectedHeader.kid !== keys.kid) throw new TypeError('The token names another key');
        const { sub: userId, sid: sessionId } = claimsSchema.parse(payload);
        return { userId, sessionId };
      } catch (error) {
        const isExpired = error instanceof errors.JWTExpired;
        throw isExpired
          ? new ApiError('TOKEN_EXPIRED', 'The access token has expired; refresh it', { cause: error })
          : new ApiError('INVALID_TOKEN', 'The access token is not one of ours', { cause: error });
      }
    },
  };
}

function sharedKeys(secret = ''): Keys {
  const key = Buffer.from(secret);
  const derived = Buffer.from(hkdfSync('sha256', key, '', 'jwt-kid', 32));
  return { kid: derived.toString('base64url').slice(0, 8), sign: key, verify: key, public: [] };
}

/** The key's id is its thumbprint (RFC 7638). */
function ellipticKeys(pem = ''): Keys {
  const sign = createPrivateKey(pem);
  const verify = createPublicKey(sign);
  const { crv, kty, x, y } = verify.export({ format: 'jwk' }) as Record<'crv' | 'kty' | 'x' | 'y', string>;
  const kid = createHash('sha256').update(JSON.stringify({ crv, kty, x, y })).digest('base64url');
  return { kid, sign, verify, public: [{ kty, crv, x, y, kid, alg: 'ES256', use: 'sig' }] };
}
