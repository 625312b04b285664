import type { CheckContext } from '../../../src/contract/check-context.ts';
import { countBounds } from '../../../src/contract/model/count-bounds.ts';
import { resourcePath } from '../../../src/contract/model/resource-path.ts';
import { sampleFile } from '../../../src/contract/uploads/sample-file.ts';
import { canAttach, memberOf, uploadCases } from '../../../src/contract/uploads/upload-case.ts';
import { upload } from '../../../src/contract/uploads/upload.ts';
import { dataOf } from '../../../src/contract/want/data-of.ts';
import { idOf } from '../../../src/contract/want/id-of.ts';
import { wantStatus } from '../../../src/contract/want/want-status.ts';

/** Uploads a file for every member that takes one, and makes a row that holds it. Returns what can be read of the files. */
export async function fillFiles(context: CheckContext): Promise<readonly string[]> {
  const { spec, rows, editor } = context;
  const paths: string[] = [];
  for (const one of (await uploadCases(context)).filter((each) => canAttach(each) && countBounds(each.field).max > 0)) {
    const { resource, field, client, type, name } = one;
    const { bytes } = sampleFile(type);
    const file = await upload(spec, client, { target: name, name: 'Röntgen 1.bin', type, bytes });
    wantStatus(file, 201, `an upload for ${name}`);
    const id = idOf(dataOf(file));
    const set = { [field.wire]: memberOf(one, id) };
    const row = await editor.post(resourcePath(spec, resource), await rows.body(resource, { set }));
    wantStatus(row, 201, `a row with a file in ${name}`);
    const path = `${spec.api.basePath}/files/${id}`;
    paths.push(path, `${path}/content`);
  }
  return paths;
}
