import { createHash, randomBytes } from 'node:crypto';
import type { Field } from '../../types.ts';

/** A file to send: its bytes are of its type, and nobody has sent them before. */
export type SampleFile = Readonly<{ type: string; bytes: Buffer; sha256: string }>;

/** What the first bytes of a type are. */
const heads: Readonly<Record<string, Buffer>> = {
  'image/png': Buffer.from('89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c4890000000a49444154', 'hex'),
  'image/jpeg': Buffer.from('ffd8ffe000104a46494600010100000100010000', 'hex'),
  'image/gif': Buffer.from('474946383961010001000000', 'hex'),
  'application/pdf': Buffer.from('%PDF-1.7\n'),
};

/** The types of which the suite can make files. */
export const sampleTypes: readonly string[] = Object.keys(heads);

/** The type of which the suite sends files for a member: the first that it takes; undefined when it takes none of ours. */
export function sampleTypeOf({ types }: Field): string | undefined {
  return sampleTypes.find((type) => types === undefined || types.includes(type));
}

/** Makes a file of a type, `size` bytes long; `unique` is what no other file has. */
export function sampleFile(type: string, size = 200, unique = randomBytes(16).toString('hex')): SampleFile {
  const head = heads[type] ?? Buffer.alloc(0);
  const bytes = Buffer.alloc(size, 0x20);
  Buffer.concat([head, Buffer.from(unique)]).copy(bytes);
  return { type, bytes, sha256: createHash('sha256').update(bytes).digest('hex') };
}
