import { deflateRawSync } from 'node:zlib';
import { sha256 } from './sha256.ts';

/** First bytes of every pack; the digit is the version of the format. */
export const packMagic = 'BWBASE1\n';

/** `[sha256 of the content, offset of its stream, deflated length, length]`; offsets count from the end of the index. */
export type PackIndexEntry = readonly [string, number, number, number];

/** A pack of merge bases: where it belongs below the project, and its bytes. */
export type BasePack = Readonly<{ path: string; content: Uint8Array }>;

/**
 * Packs contents, each once, for `.backwright/base/<name>.pack`: the bases against which later updates are merged.
 *
 * Format, version 1: the magic line; the length of the index in bytes as an unsigned 32-bit big-endian integer; the index
 * as JSON, sorted by hash; then the contents, each a raw DEFLATE stream (RFC 1951). The file's name is the start of the
 * SHA-256 over the sorted hashes, so it depends on the contents alone and not on the compressor.
 */
export function packBases(contents: Iterable<Uint8Array>): BasePack {
  const byHash = new Map([...contents].map((content) => [sha256(content), content] as const));
  const sorted = [...byHash].sort(([a], [b]) => (a < b ? -1 : 1));
  const streams = sorted.map(([, content]) => deflateRawSync(content, { level: 9 }));
  let offset = 0;
  const index = sorted.map(([hash, content], at): PackIndexEntry => {
    const length = streams[at]?.length ?? 0;
    const entry: PackIndexEntry = [hash, offset, length, content.length];
    offset += length;
    return entry;
  });
  const indexBytes = Buffer.from(JSON.stringify(index));
  const size = Buffer.alloc(4);
  size.writeUInt32BE(indexBytes.length);
  const name = sha256(sorted.map(([hash]) => hash).join('\n')).slice(0, 32);
  return {
    path: `.backwright/base/${name}.pack`,
    content: Buffer.concat([Buffer.from(packMagic), size, indexBytes, ...streams]),
  };
}
