import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { packBases } from '../../../src/commit/pack-bases.ts';
import { readBasePack } from '../../../src/commit/read-base-pack.ts';
import { exitCode } from '../../../src/errors.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const hash = (content: Uint8Array): string => createHash('sha256').update(content).digest('hex');
const contents = [bytes('one\n'.repeat(500)), bytes('two\n'), new Uint8Array(0), new Uint8Array([0, 255, 13, 10])];

describe('a pack of merge bases', () => {
  it('gives back every content by its hash', () => {
    const { content, path } = packBases(contents);
    const read = readBasePack(content, path);
    expect([...read.keys()].sort()).toEqual(contents.map(hash).sort());
    for (const one of contents) expect(Buffer.from(read.get(hash(one)) ?? []).equals(one)).toBe(true);
  });

  it('holds equal contents once, compressed', () => {
    const twice = packBases([...contents, ...contents]);
    expect(twice.content).toEqual(packBases(contents).content);
    expect(twice.content.length).toBeLessThan(600);
  });

  it('is named after its contents, whatever their order', () => {
    expect(packBases(contents).path).toMatch(/^\.backwright\/base\/[0-9a-f]{32}\.pack$/);
    expect(packBases([...contents].reverse()).path).toBe(packBases(contents).path);
    expect(packBases(contents.slice(1)).path).not.toBe(packBases(contents).path);
  });

  it('refuses bytes that are no pack', () => {
    expect(() => readBasePack(bytes('BWBASE1\n\0\0\0\0'), 'x.pack')).toThrow('x.pack is not a pack of merge bases');
  });

  it.each([
    ['cut short', (pack: Uint8Array) => pack.subarray(0, pack.length - 1)],
    ['changed in its last stream', (pack: Uint8Array) => pack.with(pack.length - 2, (pack.at(-2) ?? 0) ^ 0xff)],
    ['changed in its index', (pack: Uint8Array) => pack.with(14, 0x21)],
    ['cut in its index', (pack: Uint8Array) => pack.subarray(0, 20)],
    // The first digit of the first hash: everything can be read, and is not what it says.
    ['given another hash', (pack: Uint8Array) => pack.with(15, pack[15] === 0x30 ? 0x31 : 0x30)],
  ])('refuses a pack that was %s', (_, damage) => {
    const { content } = packBases(contents);
    expect(() => readBasePack(damage(new Uint8Array(content)), 'x.pack')).toThrow(
      expect.objectContaining({ exitCode: exitCode.refused }) as Error,
    );
  });
});
