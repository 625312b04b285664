import { createHash } from 'node:crypto';

/** The strong entity tag (RFC 9110 §8.8.3) of an object's data: it changes with the version, not with the envelope. */
export function entityTag({ id, version }: { id: string; version: number }): string {
  const idHash = createHash('sha256').update(id).digest('base64url').slice(0, 12);
  return `"${idHash}-${String(version)}-full"`;
}
