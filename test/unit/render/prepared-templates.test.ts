import { createRequire } from 'node:module';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { cachedTemplate } from '../../../src/render/cached-template.ts';
import { preparedText } from '../../../src/render/prepared-templates.ts';
import type { PreparedTemplates } from '../../../src/types.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

/** Prepares one template, `a.ejs`, as the build does, and loads what it wrote. */
function prepare(text: string, locals: readonly string[]) {
  const file = join(mkdtempSync(join(tmpdir(), 'bw-')), 'prepared.cjs');
  writeFileSync(file, preparedText(new Map([['a.ejs', { text, locals }]])));
  return (createRequire(import.meta.url)(file) as PreparedTemplates)['a.ejs'];
}

describe('a template that was prepared', () => {
  const text = "<% for (const name of names) { -%>\n- <%= name %> <%- '`${x}' %>\n<% } -%>\n";

  it('gives the text that the template gives', () => {
    const names = ['one', '"two"'];
    const compiled = cachedTemplate('a.ejs', bytes(text), ['names']);
    const prepared = cachedTemplate('a.ejs', bytes(text), ['names'], prepare(text, ['names']));
    expect(prepared({ names })).toBe('- one `${x}\n- "two" `${x}\n');
    expect(prepared({ names })).toBe(compiled({ names }));
  });

  it('is what runs, when it was prepared for the same locals', () => {
    const other = prepare('prepared', ['names']);
    expect(cachedTemplate('a.ejs', bytes('own'), ['names'], other)({ names: [] })).toBe('prepared');
    expect(cachedTemplate('a.ejs', bytes('own'), ['spec'], other)({ spec: {} })).toBe('own');
  });

  it('names the line of a mistake all the same', () => {
    const wrong = 'one\n<%= names %>\n';
    const run = cachedTemplate('a.ejs', bytes(wrong), ['names'], prepare(wrong, ['names']));
    expect(() => run({ names: { not: 'a scalar' } })).toThrow(/a\.ejs:2/);
  });
});
