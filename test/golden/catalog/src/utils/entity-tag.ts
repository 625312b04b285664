import { createHash } from 'node:crypto';

/**
 * The strong entity tag (RFC 9110 §8.8.3) of an object's data: it changes with the version, with the members that are
 * shown and with the objects in them, not with the envelope.
 */
export function entityTag(
  { id, version }: { id: string; version: number },
  shown: object,
  include: readonly string[] = [],
): string {
  const objects = include.toSorted().flatMap((name) => {
    const value: unknown = Reflect.get(shown, name);
    return isVersioned(value) ? [`${name}:${value.id}:${String(value.version)}:${membersOf(value)}`] : [];
  });
  const view = [membersOf(shown), ...objects].join(';');
  return `"${hashOf(id)}-${String(version)}-${digest(view).slice(0, 8)}"`;
}

/** The version of the object with this id that a strong tag names, whatever the view; undefined when it is none of its tags. */
export function taggedVersion(tag: string, id: string): number | undefined {
  const [, hash, version] = /^"([\w-]{12})-([1-9]\d{0,9})-[\w-]+"$/.exec(tag) ?? [];
  return hash === hashOf(id) ? Number(version) : undefined;
}

function isVersioned(value: unknown): value is { id: string; version: number } {
  return typeof value === 'object' && value !== null && 'id' in value && 'version' in value;
}

function membersOf(shown: object): string {
  return Object.keys(shown).sort().join();
}

function hashOf(id: string): string {
  return digest(id).slice(0, 12);
}

function digest(text: string): string {
  return createHash('sha256').update(text).digest('base64url');
}
