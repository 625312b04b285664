import type { Check } from '../../check.ts';
import type { CheckContext } from '../../check-context.ts';
import { createCollector } from '../../create-collector.ts';
import { countBounds } from '../../model/count-bounds.ts';
import { difference } from '../../model/difference.ts';
import { resourcePath } from '../../model/resource-path.ts';
import { roleSeesPrivate } from '../../model/sees-private.ts';
import { may } from '../../model/may.ts';
import { uuidV7 } from '../../model/uuid-v7.ts';
import { canAttach, memberOf, uploadCases, type UploadCase } from '../../uploads/upload-case.ts';
import { sampleFile } from '../../uploads/sample-file.ts';
import { upload } from '../../uploads/upload.ts';
import { dataOf } from '../../want/data-of.ts';
import { idOf } from '../../want/id-of.ts';
import { wantError } from '../../want/want-error.ts';
import { wantStatus } from '../../want/want-status.ts';
import { want } from '../../want/want.ts';
import type { Exchange } from '../../http/exchange.ts';
import { has } from '../../model/capabilities.ts';
import type { Body } from '../../rows.ts';
import type { Resource } from '../../../types.ts';
import { freshKey, postKeyed } from '../idempotency/keyed.ts';
import { whenFiles } from './when-files.ts';

/** Uploads a file and reads it back, both what is known of it and its bytes. */
async function roundTrip({ spec }: CheckContext, one: UploadCase): Promise<Readonly<Record<string, unknown>>> {
  const { client, type } = one;
  const { bytes, sha256 } = sampleFile(type);
  const created = await upload(spec, client, { target: one.name, name: 'Röntgen 1.bin', type, bytes });
  wantStatus(created, 201, `an upload for ${one.name}`);
  const data = dataOf(created);
  const id = idOf(data);
  const wanted = { id, name: 'Röntgen 1.bin', size: bytes.length, content_type: type, sha256 };
  const changed = difference(data, wanted);
  want(changed === undefined, `data describes the file: ${String(changed)}`, created);
  const path = `${spec.api.basePath}/files/${id}`;
  want(
    created.headers['location'] === path,
    `Location is ${path}, not ${String(created.headers['location'])}`,
    created,
  );
  const got = await client.get(path);
  wantStatus(got, 200, 'GET of Location');
  want(difference(dataOf(got), wanted) === undefined, 'data of GET equals data of POST', got);
  const content = await client.get(`${path}/content`);
  wantStatus(content, 200, 'GET of the content');
  want(Buffer.compare(content.body, bytes) === 0, 'the bytes are those that were sent', content);
  const sent = content.headers['content-type'];
  want(sent === type, `Content-Type of the content is ${type}, not ${String(sent)}`, content);
  return data;
}

/** Lets a row hold a file: it shows it, nothing else can hold it then, and it goes with the row. */
async function attach(context: CheckContext, one: UploadCase, file: Readonly<Record<string, unknown>>): Promise<void> {
  const { spec, rows, editor } = context;
  const { resource, field, client, role } = one;
  if (!canAttach(one) || countBounds(field).min > 1 || countBounds(field).max < 1) return;
  const id = idOf(file);
  const path = `${spec.api.basePath}/files/${id}`;
  const set = { [field.wire]: memberOf(one, id) };
  const created = await createOnce(context, resource, await rows.body(resource, { set }));
  wantStatus(created, 201, `a row with a file that its maker uploaded, in ${field.wire}`);
  if (!field.writeonly && (!field.private || roleSeesPrivate(resource, role, role))) {
    const shown = field.list ? [file] : file;
    const changed = difference(dataOf(created)[field.wire], shown);
    want(changed === undefined, `${field.wire} shows the file: ${String(changed)}`, created);
    if (may(resource, 'get')) wantStatus(await client.get(path), 200, 'GET of a file by whoever may read its row');
  }
  const unknown = uuidV7();
  for (const [taken, what] of [
    [id, 'a file that another row holds'],
    [unknown, 'a file that does not exist'],
  ] as const) {
    const body = await rows.body(resource, { set: { [field.wire]: memberOf(one, taken) } });
    const refused = await editor.post(resourcePath(spec, resource), body);
    wantError(refused, 422, 'REFERENCE_NOT_FOUND', `a row with ${what}`);
  }
  if (!may(resource, 'delete')) return;
  const row = `${resourcePath(spec, resource)}/${idOf(dataOf(created))}`;
  const deleted = await editor.delete(row);
  if (deleted.status !== 204) return;
  wantError(await client.get(path), 404, 'NOT_FOUND', 'GET of a file whose row is deleted');
  wantError(await client.get(`${path}/content`), 404, 'NOT_FOUND', 'its content');
  if (!has(spec, 'softDelete') || !may(resource, 'restore', 'get') || field.private || field.writeonly) return;
  wantStatus(await editor.send('POST', `${row}/restore`), 200, 'restoring the row');
  wantStatus(await client.get(`${path}/content`), 200, 'the content of a file whose row came back');
}

/** Makes a row that holds a file; where POSTs can be repeated it is sent twice, and the second answer is the first one. */
async function createOnce({ spec, editor }: CheckContext, resource: Resource, body: Body): Promise<Exchange> {
  const path = resourcePath(spec, resource);
  if (!spec.choices.feature.includes('idempotency')) return editor.post(path, body);
  const key = freshKey();
  const first = await postKeyed(editor, path, body, key);
  const second = await postKeyed(editor, path, body, key);
  const changed = difference(dataOf(second), dataOf(first));
  want(
    second.status === first.status && changed === undefined,
    `sent again it is the same: ${String(changed)}`,
    second,
  );
  return first;
}

/** Uploading, reading back, and holding files. */
export const f01: Check = {
  id: 'F01',
  title: 'upload and attach',
  contract:
    'An upload answers 201 with size, SHA-256 and the type that its bytes have; they come back as they were sent. A row holds a file of its maker once, shows it, and takes it along when it is deleted (and back when it is restored); any other file is 422 REFERENCE_NOT_FOUND.',
  needs: [],
  lane: 'shared',
  when: whenFiles,
  async run(context) {
    const collector = createCollector();
    for (const one of await uploadCases(context))
      await collector.attempt(async () => {
        await attach(context, one, await roundTrip(context, one));
      });
    collector.finish();
  },
};
