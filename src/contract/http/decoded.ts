import { brotliDecompressSync, gunzipSync } from 'node:zlib';

const decoders: Readonly<Record<string, (bytes: Uint8Array) => Uint8Array>> = {
  br: brotliDecompressSync,
  gzip: gunzipSync,
};

/** A body without its content coding; as it came where it is in none that we know, or is not what it says. */
export function decoded(body: Uint8Array, coding: string | undefined): Uint8Array {
  try {
    return decoders[coding ?? '']?.(body) ?? body;
  } catch {
    return body;
  }
}
