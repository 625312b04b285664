import type { Check } from '../../check.ts';
import type { CheckContext } from '../../check-context.ts';
import { createCollector } from '../../create-collector.ts';
import { sampleFile } from '../../uploads/sample-file.ts';
import { uploadCase, type UploadCase } from '../../uploads/upload-case.ts';
import { upload } from '../../uploads/upload.ts';
import { dataOf } from '../../want/data-of.ts';
import { idOf } from '../../want/id-of.ts';
import { wantStatus } from '../../want/want-status.ts';
import { want } from '../../want/want.ts';
import { whenFiles } from './when-files.ts';

const hostile = [
  '../../etc/passwd',
  '..\\..\\boot.ini',
  '/abs/olute',
  '..',
  'a\u0001b\u007f.png',
  'evil\u202egnp.exe',
  '%0d%0aSet-Cookie: a=b',
  'quote".png',
  `${'n'.repeat(300)}.png`,
  '.htaccess',
];

async function named({ spec }: CheckContext, { client, type, name: target }: UploadCase, name: string): Promise<void> {
  const { bytes } = sampleFile(type);
  const created = await upload(spec, client, { target, type, name, bytes });
  // A header with a control character may be no header at all.
  if (created.status === 400 && /\p{Cc}/u.test(name)) return;
  wantStatus(created, 201, `a file called ${JSON.stringify(name.slice(0, 40))}`);
  const kept = String(dataOf(created)['name']);
  want(!/[/\\\p{Cc}\p{Cf}]/u.test(kept), `the name has no folder and no control character: ${kept}`, created);
  want(kept !== '' && !kept.startsWith('.'), `the name is one that can be seen: "${kept}"`, created);
  want(Array.from(kept).length <= 255, `the name has at most 255 characters, not ${String(kept.length)}`, created);
  const content = await client.get(`${spec.api.basePath}/files/${idOf(dataOf(created))}/content`);
  wantStatus(content, 200, 'its content');
  want(!('set-cookie' in content.headers), 'a name adds no header', content);
}

/** Where the bytes lie says nothing about the file, and nobody can guess it. */
async function keys(context: CheckContext, { client, type, name: target }: UploadCase): Promise<void> {
  const made: string[] = [];
  for (let count = 0; count < 5; count += 1) {
    const created = await upload(context.spec, client, {
      target,
      type,
      name: 'guess.png',
      bytes: sampleFile(type).bytes,
    });
    wantStatus(created, 201, 'an upload');
    made.push(idOf(dataOf(created)));
  }
  const rows = await context.database().query('select id, key from app_files where id = any($1)', [made]);
  const found = rows.map((row) => String(row['key']));
  want(new Set(found).size === made.length, 'every file has a key of its own');
  for (const key of found) {
    want(/^[A-Za-z0-9_-]{40,}$/.test(key), `a key has at least 240 bits: ${key}`);
    want(!key.includes('guess') && !made.some((id) => key.includes(id.slice(0, 8))), `a key says nothing: ${key}`);
  }
  for (let place = 0; place < 8; place += 1)
    want(new Set(found.map((key) => key.slice(place * 4, place * 4 + 4))).size > 1, 'no part of the keys is the same');
}

/** Names of files. */
export const f03: Check = {
  id: 'F03',
  title: 'names and keys of files',
  contract:
    'A name loses its folders, control and direction characters, and what is beyond 255 characters; the key under which the bytes lie is random.',
  needs: ['sql'],
  lane: 'shared',
  when: whenFiles,
  async run(context) {
    const one = await uploadCase(context);
    const collector = createCollector();
    for (const name of hostile) await collector.attempt(() => named(context, one, name));
    await collector.attempt(() => keys(context, one));
    collector.finish();
  },
};
