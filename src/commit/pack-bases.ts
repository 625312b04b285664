import { deflateRawSync } from 'node:zlib';
import { sha256 } from './sha256.ts';

/** First bytes of every pack; the digit is the version of the format. */
export const packMagic = 'BWBASE2\n';

/** `[SHA-256 of the content, its length in bytes]`, in the order in which the contents follow each other. */
export type PackIndexEntry = readonly [string, number];

/** A pack of merge bases: where it belongs below the project, and its bytes. */
export type BasePack = Readonly<{ path: string; content: Uint8Array }>;

/**
 * Packs contents, each once, for `.backwright/base/<name>.pack`: the bases against which later updates are merged.
 *
 * Format, version 2: the magic line; the length of the index in bytes as an unsigned 32-bit big-endian integer; the index
 * as JSON, sorted by hash; then all contents, one after the other, in one raw DEFLATE stream (RFC 1951), which finds what
 * sources have in common. The file's name is the start of the SHA-256 over the sorted hashes, so it depends on the contents
 * alone and not on the compressor.
 */
export function packBases(contents: Iterable<Uint8Array>): BasePack {
  const byHash = new Map([...contents].map((content) => [sha256(content), content] as const));
  const sorted = [...byHash].sort(([a], [b]) => (a < b ? -1 : 1));
  const index = sorted.map(([hash, content]): PackIndexEntry => [hash, content.length]);
  const indexBytes = Buffer.from(JSON.stringify(index));
  const size = Buffer.alloc(4);
  size.writeUInt32BE(indexBytes.length);
  // The fastest level: a repository compresses what it keeps anyway.
  const stream = deflateRawSync(Buffer.concat(sorted.map(([, content]) => content)), { level: 1 });
  const name = sha256(sorted.map(([hash]) => hash).join('\n')).slice(0, 32);
  return {
    path: `.backwright/base/${name}.pack`,
    content: Buffer.concat([Buffer.from(packMagic), size, indexBytes, stream]),
  };
}
