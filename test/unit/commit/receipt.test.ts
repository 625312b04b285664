import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { receiptText } from '../../../src/commit/receipt-text.ts';
import { receiptOf } from '../../../src/commit/receipt.ts';
import { plan } from '../../../src/plan/plan.ts';
import { render } from '../../../src/render/render.ts';
import type { Receipt, Spec } from '../../../src/types.ts';
import { fakeLibrary } from '../../fixtures/fake-library.ts';
import { fakeSpec } from '../../fixtures/fake-spec.ts';

function receipt(spec: Spec = fakeSpec()): Receipt {
  const library = fakeLibrary();
  const planned = plan(spec, library);
  return receiptOf(planned, render(planned, library, 'version: 1\n'), 'create-backwright@1.2.3', 'pack');
}

describe('the receipt', () => {
  it('holds the hash, the owner and the part of every file', () => {
    const { files } = receipt();
    const sha256 = createHash('sha256').update('root = true\n').digest('hex');
    expect(files).toContainEqual({ path: '.editorconfig', sha256, owner: 'shared', part: 'fake/base' });
    expect(files.find(({ path }) => path.startsWith('migrations/'))?.owner).toBe('migration');
    expect(files.find(({ path }) => path === 'contract/settings.json')?.owner).toBe('managed');
  });

  it('hashes the spec alike whatever the order of its keys, and without its notices', () => {
    const reversed = Object.fromEntries(Object.entries(fakeSpec()).reverse()) as Spec;
    expect(receipt(reversed).spec).toBe(receipt().spec);
    expect(receipt(fakeSpec({ notices: [{ path: 'x', message: 'y' }] })).spec).toBe(receipt().spec);
    expect(receipt(fakeSpec({ description: 'other' })).spec).not.toBe(receipt().spec);
  });

  it('is JSON with one sorted line per file, so that git merges it', () => {
    const text = receiptText(receipt());
    expect(JSON.parse(text)).toEqual(receipt());
    const lines = text.split('\n').filter((line) => line.includes('"path"'));
    expect(lines).toHaveLength(receipt().files.length);
    expect(lines).toEqual([...lines].sort());
  });

  it('records that a person wanted no merge bases', () => {
    const library = fakeLibrary();
    const planned = plan(fakeSpec(), library);
    expect(receiptOf(planned, new Map(), 'x@1', 'none').bases).toBe('none');
  });
});
