import type { Check } from '../../check.ts';
import type { CheckContext } from '../../check-context.ts';
import { createCollector } from '../../create-collector.ts';
import type { Client } from '../../http/client.ts';
import { rolesOf } from '../../model/actor-of.ts';
import { has } from '../../model/capabilities.ts';
import { grantOf } from '../../model/grant-of.ts';
import { mayUpload, roleWithoutUploads } from '../../model/file-targets.ts';
import { resourcePath } from '../../model/resource-path.ts';
import { sampleFile } from '../../uploads/sample-file.ts';
import { canAttach, memberOf, uploadCases, type UploadCase } from '../../uploads/upload-case.ts';
import { upload } from '../../uploads/upload.ts';
import { dataOf } from '../../want/data-of.ts';
import { idOf } from '../../want/id-of.ts';
import { wantError } from '../../want/want-error.ts';
import { wantStatus } from '../../want/want-status.ts';
import { whenFiles } from './when-files.ts';

async function uploaded({ spec }: CheckContext, { client, type, name: target }: UploadCase): Promise<string> {
  const created = await upload(spec, client, { target, type, bytes: sampleFile(type).bytes });
  wantStatus(created, 201, 'an upload');
  return idOf(dataOf(created));
}

/** A file that nobody holds yet is its uploader's alone. */
async function loose(context: CheckContext, one: UploadCase, stranger: Client): Promise<void> {
  const { spec, rows } = context;
  const id = await uploaded(context, one);
  const path = `${spec.api.basePath}/files/${id}`;
  wantError(await stranger.get(path), 404, 'NOT_FOUND', 'a file that somebody else uploaded');
  wantError(await stranger.get(`${path}/content`), 404, 'NOT_FOUND', 'its content');
  wantError(await stranger.send('POST', `${path}/complete`), 404, 'NOT_FOUND', 'completing it');
  if (!canAttach(one)) return;
  const body = await rows.body(one.resource, { set: { [one.field.wire]: memberOf(one, id) } });
  const refused = await stranger.post(resourcePath(spec, one.resource), body);
  wantError(refused, 422, 'REFERENCE_NOT_FOUND', 'a row with a file that somebody else uploaded');
}

/** A file that a row holds is for those who may read the row. */
async function held(context: CheckContext, one: UploadCase): Promise<void> {
  const { spec, principals, rows, editor } = context;
  const { resource, field } = one;
  if (!canAttach(one) || field.writeonly) return;
  const id = await uploaded(context, one);
  const body = await rows.body(resource, { set: { [field.wire]: memberOf(one, id) } });
  wantStatus(await editor.post(resourcePath(spec, resource), body), 201, 'a row with a file');
  const path = `${spec.api.basePath}/files/${id}`;
  for (const role of rolesOf(spec)) {
    const grant = grantOf(resource, 'get', role);
    const { client: reader } = await principals.as(role);
    // The row belongs to who made it, if rows belong to anybody.
    const owns = role === one.role && resource.owner.length > 0;
    const sees = !field.private || role === 'admin' || owns;
    const reads = sees && (grant === 'any' || (grant === 'own' && owns));
    await wantReading(reader, path, reads, `a ${role}`);
  }
}

async function wantReading(reader: Client, path: string, reads: boolean, who: string): Promise<void> {
  for (const part of [path, `${path}/content`]) {
    const answer = await reader.get(part);
    if (reads) wantStatus(answer, 200, `${part}, asked for by ${who} who may read its row`);
    else wantError(answer, 404, 'NOT_FOUND', `${part}, asked for by ${who} who may not read its row`);
  }
}

/** Who may write no file may not upload. */
async function closed({ spec, principals }: CheckContext, one: UploadCase): Promise<void> {
  const role = roleWithoutUploads(spec);
  if (role === undefined || mayUpload(spec, undefined)) return;
  const { client } = await principals.as(role);
  const answer = await upload(spec, client, { target: one.name, type: one.type, bytes: sampleFile(one.type).bytes });
  wantError(answer, 403, 'FORBIDDEN', `an upload by a ${role}, who may write no member that holds files`);
}

/** Files of others. */
export const f06: Check = {
  id: 'F06',
  title: 'foreign files',
  contract:
    'A file that no row holds answers 404 to all but its uploader, and nobody else can attach it; one that a row holds is for those who may read that member of the row. Who may write no file may not upload.',
  needs: [],
  lane: 'shared',
  when: (spec) => (has(spec, 'users') ? whenFiles(spec) : 'the spec has no accounts'),
  async run(context) {
    const collector = createCollector();
    const cases = await uploadCases(context);
    const strangers = new Map<string, Client>();
    for (const one of cases) {
      const role = one.role ?? 'admin';
      const stranger = strangers.get(role) ?? (await context.principals.create({ role })).client;
      strangers.set(role, stranger);
      await collector.attempt(() => loose(context, one, stranger));
      await collector.attempt(() => held(context, one));
    }
    for (const one of cases.slice(0, 1)) await collector.attempt(() => closed(context, one));
    collector.finish();
  },
};
