import { createHash, createPrivateKey, createPublicKey, createSecretKey, hkdfSync, randomUUID } from 'node:crypto';
import { errors, jwtVerify, SignJWT, type CryptoKey, type JWK } from 'jose';
import { LRUCache } from 'lru-cache';
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

/** In the form of Web Crypto: any other would be read anew for every token. */
interface Keys {
  kid: string;
  sign: CryptoKey;
  verify: CryptoKey;
  public: readonly JWK[];
}

const typ = 'at+jwt';
const leewaySeconds = 30;
const claimsSchema = z.object({ sub: z.uuid(), sid: z.uuid(), exp: z.number() });
/** How many tokens a process knows again without checking their signatures. */
const knownTokens = 10_000;

/** One algorithm and one key: what a token says about either is compared, never followed. */
export function createAccessTokens(settings: AccountSettings): AccessTokens {
  const { JWT_ALG: alg, JWT_AUDIENCE: audience, JWT_ISSUER: issuer = settings.PUBLIC_URL } = settings;
  const keys = alg === 'ES256' ? ellipticKeys(settings.JWT_PRIVATE_KEY) : sharedKeys(settings.JWT_SECRET);
  const known = new LRUCache<string, { claims: TokenClaims; endsAt: number }>({ max: knownTokens });
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
      const found = known.get(token);
      if (found && Date.now() < found.endsAt) return found.claims;
      try {
        const options = { algorithms: [alg], typ, issuer, audience, clockTolerance: leewaySeconds };
        const { payload, protectedHeader } = await jwtVerify(token, keys.verify, {
          ...options,
          requiredClaims: ['exp', 'iat', 'jti'],
        });
        if (protectedHeader.kid !== keys.kid) throw new TypeError('The token names another key');
        const { sub: userId, sid: sessionId, exp } = claimsSchema.parse(payload);
        const claims = { userId, sessionId };
        known.set(token, { claims, endsAt: (exp + leewaySeconds) * 1000 });
        return claims;
      } catch (error) {
        const isExpired = error instanceof errors.JWTExpired;
        throw isExpired
          ? new ApiError('TOKEN_EXPIRED', 'The access token has expired; refresh it', { cause: error })
          : new ApiError('INVALID_TOKEN', 'The access token is not one of ours', { cause: error });
      }
    },
  };
}

/** Where only documents are made there is no secret, and nothing that it could sign. */
function sharedKeys(secret: string = randomUUID()): Keys {
  const key = createSecretKey(secret, 'utf8').toCryptoKey({ name: 'HMAC', hash: 'SHA-256' }, false, ['sign', 'verify']);
  const derived = Buffer.from(hkdfSync('sha256', secret, '', 'jwt-kid', 32));
  return { kid: derived.toString('base64url').slice(0, 8), sign: key, verify: key, public: [] };
}

/** The key's id is its thumbprint (RFC 7638). */
function ellipticKeys(pem = ''): Keys {
  const algorithm = { name: 'ECDSA', namedCurve: 'P-256' };
  const privateKey = createPrivateKey(pem);
  const publicKey = createPublicKey(privateKey);
  const sign = privateKey.toCryptoKey(algorithm, false, ['sign']);
  const verify = publicKey.toCryptoKey(algorithm, true, ['verify']);
  const { crv, kty, x, y } = publicKey.export({ format: 'jwk' }) as Record<'crv' | 'kty' | 'x' | 'y', string>;
  const kid = createHash('sha256').update(JSON.stringify({ crv, kty, x, y })).digest('base64url');
  return { kid, sign, verify, public: [{ kty, crv, x, y, kid, alg: 'ES256', use: 'sig' }] };
}
