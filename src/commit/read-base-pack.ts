import { inflateRawSync } from 'node:zlib';
import { exitCode, UserError } from '../errors.ts';
import { packMagic } from './pack-bases.ts';
import type { PackIndexEntry } from './pack-bases.ts';
import { sha256 } from './sha256.ts';

/**
 * Reads a pack: SHA-256 -> content. Every content is checked against its hash.
 *
 * @throws UserError 76 when the bytes are not a pack, were cut short, or a content does not match its hash.
 */
export function readBasePack(pack: Uint8Array, path: string): ReadonlyMap<string, Uint8Array> {
  const bytes = Buffer.from(pack.buffer, pack.byteOffset, pack.byteLength);
  const start = packMagic.length + 4;
  if (bytes.length < start || bytes.toString('latin1', 0, packMagic.length) !== packMagic) {
    throw damaged(path, 'is not a pack of merge bases of version 1');
  }
  const body = start + bytes.readUInt32BE(packMagic.length);
  const index = readIndex(bytes.toString('utf8', start, body));
  if (index === undefined) throw damaged(path, 'has a damaged index');
  return new Map(
    index.map(([hash, offset, deflated, length]) => {
      const stream = bytes.subarray(body + offset, body + offset + deflated);
      const content = stream.length === deflated ? inflate(stream, length) : undefined;
      if (content === undefined || sha256(content) !== hash) throw damaged(path, `holds a damaged merge base, ${hash}`);
      return [hash, content] as const;
    }),
  );
}

function readIndex(text: string): readonly PackIndexEntry[] | undefined {
  try {
    const index: unknown = JSON.parse(text);
    return Array.isArray(index) && index.every(isEntry) ? index : undefined;
  } catch {
    // The caller reports the pack by its path.
    return undefined;
  }
}

function isEntry(entry: unknown): entry is PackIndexEntry {
  return (
    Array.isArray(entry) && typeof entry[0] === 'string' && entry.slice(1).every((part) => Number.isSafeInteger(part))
  );
}

function inflate(stream: Uint8Array, length: number): Uint8Array | undefined {
  try {
    return inflateRawSync(stream, { maxOutputLength: Math.max(length, 1) });
  } catch {
    // A damaged stream is reported by its hash, as any other damage.
    return undefined;
  }
}

function damaged(path: string, what: string): UserError {
  return new UserError(exitCode.refused, [
    { path, message: `${path} ${what}`, instead: 'Restore it from version control.' },
  ]);
}
