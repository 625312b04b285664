import { createHash } from 'node:crypto';
import type { Check } from '../../check.ts';
import type { CheckContext } from '../../check-context.ts';
import { createCollector } from '../../create-collector.ts';
import { isRecord } from '../../model/is-record.ts';
import { sampleFile, sampleTypes, type SampleFile } from '../../uploads/sample-file.ts';
import { uploadCase, type UploadCase } from '../../uploads/upload-case.ts';
import { dataOf } from '../../want/data-of.ts';
import { wantError } from '../../want/want-error.ts';
import { wantStatus } from '../../want/want-status.ts';
import { want } from '../../want/want.ts';
import { whenFiles } from './when-files.ts';

type Offer = Readonly<{ id: string; url: string; headers: Record<string, string> }>;

/** What a client promises before it sends a file. */
function promiseOf({ name: target }: UploadCase, { type, bytes, sha256 }: SampleFile) {
  return { target, filename: 'promised.bin', content_type: type, size: bytes.length, sha256 };
}

async function offered({ spec }: CheckContext, one: UploadCase, file: SampleFile): Promise<Offer> {
  const answer = await one.client.post(`${spec.api.basePath}/files/presign`, promiseOf(one, file));
  wantStatus(answer, 200, 'a promise');
  const data = dataOf(answer);
  want(data['method'] === 'PUT' && data['expires_in'] === 300, 'the offer is a PUT within 300 seconds', answer);
  want(isRecord(data['headers']), 'the offer names the headers to send', answer);
  const headers = Object.entries(data['headers']).map(([name, value]) => [name.toLowerCase(), String(value)] as const);
  // The length goes out with the bytes.
  const kept = Object.fromEntries(headers.filter(([name]) => name !== 'content-length' && name !== 'host'));
  return { id: String(data['file_id']), url: String(data['url']), headers: kept };
}

async function put(url: string, headers: Record<string, string>, bytes: Uint8Array): Promise<number> {
  const answer = await fetch(url, { method: 'PUT', headers, body: new Uint8Array(bytes) });
  await answer.arrayBuffer();
  return answer.status;
}

const isRefusal = (status: number) => status >= 400 && status < 500;

/** Whatever an offer does not cover is refused by whoever takes the bytes. */
async function bound(context: CheckContext, one: UploadCase): Promise<void> {
  const file = sampleFile(one.type);
  const { url, headers } = await offered(context, one, file);
  const other = { ...headers, 'content-type': 'text/html' };
  const later = url.replace(/(expires=|X-Amz-Expires=)(\d+)/i, (_all, name: string, n: string) => `${name}${n}0`);
  const forged = url.replace(
    /(signature=)(.)/i,
    (_all, name: string, first: string) => name + (first === 'a' ? 'b' : 'a'),
  );
  for (const [target, sent, bytes, what] of [
    [url, other, file.bytes, 'another type'],
    [url, headers, sampleFile(one.type, file.bytes.length + 1).bytes, 'another length'],
    [later, headers, file.bytes, 'a later end'],
    [forged, headers, file.bytes, 'another signature'],
  ] as const) {
    const status = await put(target, sent, bytes);
    want(isRefusal(status), `a PUT with ${what} is refused, not ${String(status)}`);
  }
}

/** What has arrived has to be what was promised. */
async function completed(context: CheckContext, one: UploadCase): Promise<void> {
  const { client } = one;
  const { spec } = context;
  const file = sampleFile(one.type);
  const { id, url, headers } = await offered(context, one, file);
  const path = `${spec.api.basePath}/files/${id}`;
  const complete = () => client.send('POST', `${path}/complete`);
  wantError(await client.get(path), 404, 'NOT_FOUND', 'a file whose bytes have not come');
  wantError(await complete(), 409, 'UPLOAD_MISMATCH', 'completing a file whose bytes have not come');
  // A store that checks the hash refuses the wrong bytes itself.
  await put(url, headers, sampleFile(one.type).bytes);
  wantError(await complete(), 409, 'UPLOAD_MISMATCH', 'completing a file of other bytes');
  wantError(await client.get(path), 404, 'NOT_FOUND', 'a file of other bytes');
  const status = await put(url, headers, file.bytes);
  want(status >= 200 && status < 300, `the promised bytes are taken, not ${String(status)}`);
  const done = await complete();
  wantStatus(done, 200, 'completing the promised file');
  want(dataOf(done)['sha256'] === file.sha256, 'data has the hash of the bytes', done);
  wantStatus(await complete(), 200, 'completing it again');
  await put(url, headers, sampleFile(one.type).bytes);
  const content = await client.get(`${path}/content`);
  wantStatus(content, 200, 'its content');
  const kept = createHash('sha256').update(content.body).digest('hex');
  want(kept === file.sha256, 'what is sent to the offer afterwards changes nothing', content);
}

/** Promises that no upload could keep. */
async function refused({ spec }: CheckContext, one: UploadCase): Promise<void> {
  const path = `${spec.api.basePath}/files/presign`;
  const promise = promiseOf(one, sampleFile(one.type));
  const large = await one.client.post(path, { ...promise, size: one.maxSize + 1 });
  wantError(large, 413, 'PAYLOAD_TOO_LARGE', 'a promise of one byte more than is taken');
  const foreign = sampleTypes.find((type) => one.field.types && !one.field.types.includes(type));
  if (foreign !== undefined) {
    const answer = await one.client.post(path, { ...promise, content_type: foreign });
    wantError(answer, 415, 'UNSUPPORTED_MEDIA_TYPE', `a promise of ${foreign}`);
  }
  const wrong = await one.client.post(path, { ...promise, sha256: 'x', size: 0 });
  wantError(wrong, 400, 'VALIDATION_ERROR', 'a promise without hash and size');
}

/** Uploads past the backend. */
export const f05: Check = {
  id: 'F05',
  title: 'presigned uploads',
  contract:
    'A presigned URL takes one file of the promised type and length, until it expires; completing a file whose bytes are others, or have not come, is 409 UPLOAD_MISMATCH, and nothing changes a completed file.',
  needs: [],
  lane: 'shared',
  when: whenFiles,
  async run(context) {
    const one = await uploadCase(context);
    const collector = createCollector();
    for (const work of [bound, completed, refused]) await collector.attempt(() => work(context, one));
    collector.finish();
  },
};
