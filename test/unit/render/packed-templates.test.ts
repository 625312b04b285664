import { expect, it } from 'vitest';
import { packTemplates, unpackTemplates } from '../../../src/render/packed-templates.ts';

it('gives back every byte of packed templates', () => {
  const files = new Map([
    ['a/files/x.ts.ejs', Buffer.from('\u{FEFF}a "quoted" line\r\n\u0000 🧰\n')],
    ['__proto__/files/empty', Buffer.alloc(0)],
  ]);
  expect([...unpackTemplates(packTemplates(files))]).toEqual([...files]);
});

it('packs no template that it could not give back', () => {
  expect(() => packTemplates(new Map([['a', Uint8Array.of(0xff, 0xfe)]]))).toThrow(/encoded data/);
});
