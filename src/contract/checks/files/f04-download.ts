import type { Check } from '../../check.ts';
import type { Exchange } from '../../http/exchange.ts';
import { createCollector } from '../../create-collector.ts';
import { sampleFile } from '../../uploads/sample-file.ts';
import { uploadCase } from '../../uploads/upload-case.ts';
import { upload } from '../../uploads/upload.ts';
import { dataOf } from '../../want/data-of.ts';
import { idOf } from '../../want/id-of.ts';
import { wantError } from '../../want/want-error.ts';
import { wantStatus } from '../../want/want-status.ts';
import { want } from '../../want/want.ts';
import { whenFiles } from './when-files.ts';

/** No browser shows what is downloaded, and none guesses what it is. */
function wantHarmless(content: Exchange): void {
  const { headers } = content;
  const disposition = headers['content-disposition'] ?? '';
  want(
    /^attachment;.*filename/i.test(disposition),
    `Content-Disposition is an attachment with a name: ${disposition}`,
    content,
  );
  want(headers['x-content-type-options'] === 'nosniff', 'X-Content-Type-Options is nosniff', content);
  const policy = headers['content-security-policy'] ?? '';
  want(/default-src 'none'/.test(policy) && /\bsandbox\b/.test(policy), `the policy is a sandbox: ${policy}`, content);
  want(/\bprivate\b/.test(headers['cache-control'] ?? ''), 'Cache-Control is private', content);
}

/** Downloads, whole and in parts. */
export const f04: Check = {
  id: 'F04',
  title: 'downloads',
  contract:
    'Content is sent as an attachment with nosniff and a sandbox; a range answers 206 with its bytes, one that the file does not have 416; HEAD tells the length.',
  needs: [],
  lane: 'shared',
  when: whenFiles,
  async run(context) {
    const { spec } = context;
    const { client, type, name: target } = await uploadCase(context);
    const { bytes } = sampleFile(type, 300);
    const created = await upload(spec, client, { target, type, bytes });
    wantStatus(created, 201, 'an upload');
    const path = `${spec.api.basePath}/files/${idOf(dataOf(created))}/content`;
    const collector = createCollector();
    await collector.attempt(async () => {
      const whole = await client.get(path);
      wantStatus(whole, 200, 'the content');
      wantHarmless(whole);
      want(whole.headers['accept-ranges'] === 'bytes', 'Accept-Ranges is bytes', whole);
      const head = await client.send('HEAD', path);
      wantStatus(head, 200, 'HEAD of the content');
      want(head.headers['content-length'] === '300', 'HEAD tells the length', head);
      want(head.body.length === 0, 'HEAD has no body', head);
    });
    for (const [range, start, end] of [
      ['bytes=0-0', 0, 0],
      ['bytes=10-19', 10, 19],
      ['bytes=290-', 290, 299],
      ['bytes=-5', 295, 299],
      ['bytes=290-9999', 290, 299],
    ] as const)
      await collector.attempt(async () => {
        const part = await client.get(path, { range });
        wantStatus(part, 206, `Range: ${range}`);
        const wanted = `bytes ${String(start)}-${String(end)}/300`;
        const said = part.headers['content-range'] ?? '';
        want(said === wanted, `Content-Range is ${wanted}, not ${said}`, part);
        want(Buffer.compare(part.body, bytes.subarray(start, end + 1)) === 0, `${range} has its bytes`, part);
        wantHarmless(part);
      });
    for (const range of ['bytes=300-', 'bytes=9999-10000'])
      await collector.attempt(async () => {
        const refused = await client.get(path, { range });
        wantError(refused, 416, 'RANGE_NOT_SATISFIABLE', `Range: ${range}`);
        const said = refused.headers['content-range'] ?? '';
        want(said === 'bytes */300', `Content-Range is bytes */300, not ${said}`, refused);
      });
    collector.finish();
  },
};
