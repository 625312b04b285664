import { createHash } from 'node:crypto';

/** The strong entity tag (RFC 9110 §8.8.3) of an object's data: it changes with the version, not with the envelope. */
export function entityTag({ id, version }: { id: string; version: number }): string {
  return `"${hashOf(id)}-${String(version)}-full"`;
}

/** The version of the object with this id that a strong tag names, whatever the view; undefined when it is none of its tags. */
export function taggedVersion(tag: string, id: string): number | undefined {
  const [, hash, version] = /^"([\w-]{12})-([1-9]\d{0,9})-[\w-]+"$/.exec(tag) ?? [];
  return hash === hashOf(id) ? Number(version) : undefined;
}

function hashOf(id: string): string {
  return createHash('sha256').update(id).digest('base64url').slice(0, 12);
}
