import type { Check } from '../../check.ts';
import type { CheckContext } from '../../check-context.ts';
import { createCollector } from '../../create-collector.ts';
import { sampleFile, sampleTypes } from '../../uploads/sample-file.ts';
import { uploadCases, type UploadCase } from '../../uploads/upload-case.ts';
import { upload } from '../../uploads/upload.ts';
import { wantError } from '../../want/want-error.ts';
import { wantStatus } from '../../want/want-status.ts';
import { whenFiles } from './when-files.ts';

const html = Buffer.from('<!doctype html><script>alert(1)</script>');
const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>');

/** Files of the largest size, and one byte more. */
async function sizes({ spec }: CheckContext, { name: target, type, maxSize, client }: UploadCase): Promise<void> {
  const whole = await upload(spec, client, { target, type, bytes: sampleFile(type, maxSize).bytes });
  wantStatus(whole, 201, `a file of ${String(maxSize)} bytes, as many as ${target} takes`);
  const more = await upload(spec, client, { target, type, bytes: sampleFile(type, maxSize + 1).bytes });
  wantError(more, 413, 'PAYLOAD_TOO_LARGE', `a file of one byte more than ${target} takes`);
}

/** Files that are not what they say, or not what is taken. */
async function types({ spec }: CheckContext, one: UploadCase): Promise<void> {
  const { name: target, type, client, field } = one;
  const refused = async (sent: string, bytes: Uint8Array, what: string) => {
    const answer = await upload(spec, client, { target, type: sent, bytes });
    wantError(answer, 415, 'UNSUPPORTED_MEDIA_TYPE', `${what} for ${target}`);
  };
  await refused(type, html, `HTML that says it is ${type}`);
  await refused(type, svg, `SVG that says it is ${type}`);
  const other = sampleTypes.find((candidate) => candidate !== type) ?? '';
  await refused(type, sampleFile(other).bytes, `${other} that says it is ${type}`);
  if (field.types) {
    if (!field.types.includes('text/html')) await refused('text/html', html, 'HTML');
    const foreign = sampleTypes.find((candidate) => !field.types?.includes(candidate));
    if (foreign !== undefined) await refused(foreign, sampleFile(foreign).bytes, foreign);
  }
}

/** Bodies that are no upload. */
async function forms({ spec }: CheckContext, { name: target, type, client }: UploadCase): Promise<void> {
  const { bytes } = sampleFile(type);
  const path = `${spec.api.basePath}/files`;
  wantError(await client.post(path, { target }), 415, 'UNSUPPORTED_MEDIA_TYPE', 'JSON instead of a form');
  for (const [parts, what] of [
    [{ type, bytes }, 'no target'],
    [{ target: `${target}x`, type, bytes }, 'a target that does not exist'],
    [{ target }, 'no file'],
  ] as const)
    wantError(await upload(spec, client, parts), 400, 'VALIDATION_ERROR', `a form with ${what}`);
}

/** What an upload may be. */
export const f02: Check = {
  id: 'F02',
  title: 'limits of uploads',
  contract:
    'A file of one byte more than its member takes is 413; one whose bytes are not of the type that it says, or not of one that is taken, is 415; what is no form with a target and a file is 415 or 400.',
  needs: [],
  lane: 'shared',
  when: whenFiles,
  async run(context) {
    const collector = createCollector();
    for (const one of await uploadCases(context))
      for (const work of [sizes, types, forms]) await collector.attempt(() => work(context, one));
    collector.finish();
  },
};
