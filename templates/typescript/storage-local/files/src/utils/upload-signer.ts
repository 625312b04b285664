import { createHmac, hkdfSync, timingSafeEqual } from 'node:crypto';

/** What a signed URL lets its holder send: the bytes of one file, of this type and length, within a time. */
export interface UploadTerms {
  id: string;
  /** Unix time in seconds. */
  expires: number;
  contentType: string;
  size: number;
}

/** Signs offers, and tells whether a request keeps to one. */
export interface UploadSigner {
  sign(terms: UploadTerms): string;
  verify(terms: UploadTerms, signature: string): boolean;
}

/** Signs with HMAC-SHA256 under a key derived from the application's secret (HKDF, RFC 5869). */
export function createUploadSigner(appSecret: string): UploadSigner {
  const key = Buffer.from(hkdfSync('sha256', appSecret, '', 'upload', 32));
  const sign = ({ id, expires, contentType, size }: UploadTerms) =>
    createHmac('sha256', key)
      .update(`${id}\n${String(expires)}\n${contentType}\n${String(size)}`)
      .digest();
  return {
    sign: (terms) => sign(terms).toString('base64url'),
    verify(terms, signature) {
      const given = Buffer.from(signature, 'base64url');
      const right = sign(terms);
      return given.length === right.length && timingSafeEqual(given, right) && terms.expires * 1000 > Date.now();
    },
  };
}
