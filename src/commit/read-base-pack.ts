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
    throw damaged(path, 'is not a pack of merge bases of version 2');
  }
  const body = start + bytes.readUInt32BE(packMagic.length);
  const index = readIndex(bytes.toString('utf8', start, body));
  if (index === undefined) throw damaged(path, 'has a damaged index');
  const contents = inflate(
    bytes.subarray(body),
    index.reduce((sum, [, length]) => sum + length, 0),
  );
  if (contents === undefined) throw damaged(path, 'holds damaged merge bases');
  let offset = 0;
  return new Map(
    index.map(([hash, length]) => {
      const content = contents.subarray(offset, offset + length);
      offset += length;
      if (sha256(content) !== hash) throw damaged(path, `holds a damaged merge base, ${hash}`);
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
  return Array.isArray(entry) && typeof entry[0] === 'string' && Number.isSafeInteger(entry[1]) && entry[1] >= 0;
}

/** Exactly `length` bytes, or undefined. */
function inflate(stream: Uint8Array, length: number): Uint8Array | undefined {
  try {
    const contents = inflateRawSync(stream, { maxOutputLength: Math.max(length, 1) });
    return contents.length === length ? contents : undefined;
  } catch {
    // The caller reports the pack by its path.
    return undefined;
  }
}

function damaged(path: string, what: string): UserError {
  return new UserError(exitCode.refused, [
    { path, message: `${path} ${what}`, instead: 'Restore it from version control.' },
  ]);
}
